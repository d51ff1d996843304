import os
import time
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from domestique.bootstrap import House
from domestique.jobs.chores import clear_blobs
from domestique.services.errors import BadValue
from domestique.services.receive_upload import Received, receive_upload
from domestique.store import imports
from domestique.store.blobs import FolderBlobs


async def hand_in(house: House, user_id: UUID, data: bytes) -> str:
    async with house.desk.blobs.receive() as incoming:
        await incoming.write(data)
        await receive_upload(house.desk, user_id, [Received("ride.fit", incoming)])
        return incoming.sha256


def age(house: House, days: float) -> None:
    assert isinstance(house.desk.blobs, FolderBlobs)
    then = time.time() - timedelta(days=days).total_seconds()
    for path in house.desk.blobs.path("raw").rglob("*"):
        os.utime(path, (then, then))


def stored(house: House) -> set[str]:
    assert isinstance(house.desk.blobs, FolderBlobs)
    return {path.name for path in house.desk.blobs.path("raw").rglob("*") if Path(path).is_file()}


async def test_what_a_refused_upload_left_goes_and_everybodys_files_stay(
    house: House, user_id: UUID, other_user_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = await hand_in(house, user_id, b"the same ride")
    theirs = await hand_in(house, other_user_id, b"another ride")

    async def refuse(*_: object, **__: object) -> None:
        raise BadValue("files", "missing")

    with monkeypatch.context() as patch:
        patch.setattr(imports, "insert_batch", refuse)
        for data in (b"refused", b"the same ride"):
            with pytest.raises(BadValue):
                await hand_in(house, user_id, data)
    assert len(stored(house)) == 3
    await clear_blobs.run(house)
    assert len(stored(house)) == 3
    age(house, days=house.settings.trash_days + 1)
    await clear_blobs.run(house)
    assert stored(house) == {mine, theirs}
