import io
import zipfile
from datetime import date
from pathlib import Path
from uuid import UUID

from domestique.demo import write_demo
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.keep_settings import list_settings, tell_setting
from domestique.services.make_demo import make_demo, tell_demo
from domestique.store.blobs import FolderBlobs
from tests.services.handing_in import nothing


async def test_the_archive_holds_the_whole_history_and_is_the_same_every_time(tmp_path: Path) -> None:
    blobs = FolderBlobs(tmp_path)
    hashes = set()
    for key in ("first", "second"):
        async with blobs.receive() as incoming:
            await make_demo(incoming, seed=3, until=date(2026, 11, 20), days=12, progress=nothing)
            hashes.add(incoming.sha256)
            await incoming.keep(key)
    assert len(hashes) == 1
    with zipfile.ZipFile(io.BytesIO(await blobs.get("first"))) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    assert held == dict(write_demo(3, date(2026, 11, 20), 12))


async def test_tells_thresholds_but_never_over_the_athletes_own(desk: Desk, user_id: UUID) -> None:
    own = DatedSetting("ftp", Sport.CYCLING, None, 300.0)
    await tell_setting(desk, user_id, own)
    for _ in range(2):
        await tell_demo(desk, user_id, seed=1, until=date(2026, 11, 21), days=200)
    entries = await list_settings(desk, user_id)
    assert [entry.setting for entry in entries if entry.setting.slug == "ftp"] == [own]
    assert {entry.source for entry in entries if entry.setting.slug != "ftp"} == {"demo"}
