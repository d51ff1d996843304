"""Handing in: everything is kept and queued, or nothing is."""

import hashlib
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.follow_import import get_import, list_imports, retry_import
from domestique.services.receive_upload import Received, receive_in_parts
from domestique.store.blobs import StorageFull, raw_key
from tests.services.handing_in import hand_in


async def count(desk: Desk, table: str) -> int:
    async with desk.database.as_system() as conn:
        return int(await conn.scalar(sa.text(f"SELECT count(*) FROM {table}")))


async def test_files_are_kept_listed_and_queued(desk: Desk, user_id: UUID) -> None:
    import_id = await hand_in(desk, user_id, ("a.fit", b"A"), ("../../etc/passwd", b"B"), ("a.fit", b"C"))
    found = await get_import(desk, user_id, import_id)
    assert [(item.name, item.size, item.state) for item in found.items] == [
        ("a.fit", 1, "waiting"),
        ("passwd", 1, "waiting"),
        ("a.fit", 1, "waiting"),
    ]
    assert (found.batch.state, found.batch.total, found.batch.done) == ("queued", 3, 0)
    assert found.batch.job_id is not None
    assert await count(desk, "job_run") == 1
    assert await desk.blobs.get(raw_key(user_id, hashlib.sha256(b"B").hexdigest())) == b"B"


async def test_the_same_bytes_are_kept_once(desk: Desk, user_id: UUID) -> None:
    await hand_in(desk, user_id, ("a.fit", b"A"), ("b.fit", b"A"))
    await hand_in(desk, user_id, ("c.fit", b"A"))
    assert await count(desk, "raw_file") == 1
    assert await count(desk, "import_item") == 3


async def test_two_athletes_keep_their_own_copies(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    await hand_in(desk, user_id, ("a.fit", b"A"))
    await hand_in(desk, other_user_id, ("a.fit", b"A"))
    assert await count(desk, "raw_file") == 2
    await desk.blobs.delete(raw_key(user_id, hashlib.sha256(b"A").hexdigest()))
    assert await desk.blobs.get(raw_key(other_user_id, hashlib.sha256(b"A").hexdigest())) == b"A"


async def test_nothing_handed_in_is_refused(desk: Desk, user_id: UUID) -> None:
    with pytest.raises(BadValue):
        await hand_in(desk, user_id)


async def test_a_full_disk_queues_nothing(
    desk: Desk, user_id: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StorageFull):
        await hand_in(desk, user_id, ("a.fit", b"A"), ("b.fit", b"B"))
    monkeypatch.undo()
    assert (await count(desk, "import_batch"), await count(desk, "job_run")) == (0, 0)
    assert [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()] == []


async def test_an_erased_account_takes_everything_along(desk: Desk, user_id: UUID) -> None:
    await hand_in(desk, user_id, ("a.fit", b"A"))
    async with desk.database.as_system() as conn:
        await conn.execute(sa.text("DELETE FROM user_account WHERE id = :id"), {"id": user_id})
    for table in ("raw_file", "import_batch", "import_item", "job_run"):
        assert await count(desk, table) == 0


async def test_parts_make_one_import_and_none_is_held_open(desk: Desk, user_id: UUID) -> None:
    async def parts() -> AsyncIterator[list[Received]]:
        for part in (b"ab", b"c"):
            async with AsyncExitStack() as stack:
                files = []
                for letter in part:
                    incoming = await stack.enter_async_context(desk.blobs.receive())
                    await incoming.write(bytes([letter]))
                    files.append(Received(f"{chr(letter)}.fit", incoming))
                yield files

    import_id = await receive_in_parts(desk, user_id, parts())
    found = await get_import(desk, user_id, import_id)
    assert [item.name for item in found.items] == ["a.fit", "b.fit", "c.fit"]
    assert found.batch.state == "queued"
    assert found.batch.job_id is not None


async def test_parts_that_break_off_leave_a_stopped_import(desk: Desk, user_id: UUID) -> None:
    async def parts() -> AsyncIterator[list[Received]]:
        async with desk.blobs.receive() as incoming:
            await incoming.write(b"a")
            yield [Received("a.fit", incoming)]
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await receive_in_parts(desk, user_id, parts())
    (batch,) = (await list_imports(desk, user_id, cursor=None, limit=5)).batches
    assert (batch.state, batch.total) == ("cancelled", 1)
    await retry_import(desk, user_id, batch.id)
    assert (await get_import(desk, user_id, batch.id)).batch.state == "queued"
