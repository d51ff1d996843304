import io
import zipfile
from datetime import date
from pathlib import Path

from domestique.demo import write_demo
from domestique.services.make_demo import make_demo
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
