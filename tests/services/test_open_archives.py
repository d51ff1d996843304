"""Archives: what is in them comes in as if handed in by itself; what must not come in says why."""

import io
import zipfile
from datetime import timedelta
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.follow_import import get_import, retry_import
from domestique.services.open_archives import open_archives
from domestique.services.read_import import read_import
from domestique.store.imports import Item
from tests.fakes.fit_file import START, fit_ride
from tests.fakes.gpx_file import gpx_ride
from tests.services.handing_in import everything, hand_in, nothing


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w", method) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return room.getvalue()


async def read(desk: Desk, user_id: UUID, *files: tuple[str, bytes]) -> list[Item]:
    import_id = await hand_in(desk, user_id, *files)
    await open_archives(desk, user_id, import_id, progress=nothing)
    await read_import(desk, user_id, import_id, progress=nothing)
    found = await get_import(desk, user_id, import_id, limit=1000)
    assert found.batch.state == "done"
    assert found.batch.done == found.batch.total == len(found.items)
    return list(found.items)


def fates(items: list[Item]) -> dict[str, tuple[str, str | None]]:
    return {item.name: (item.state, item.code) for item in items}


async def test_files_in_an_archive_are_files(desk: Desk, user_id: UUID) -> None:
    export = zipped(
        ("activities/1.fit", fit_ride(30)),
        ("activities/2.gpx", gpx_ride(30)),
        ("media/photo.jpg", b"\xff\xd8\xff\xe0"),
        ("profile.json", b'{"name": "Minji"}'),
        ("activities/notes.fit", b"not a ride"),
    )
    items = await read(desk, user_id, ("export.zip", export))
    assert fates(items) == {
        "export.zip/activities/1.fit": ("added", None),
        "export.zip/activities/2.gpx": ("added", None),
        "export.zip/media/photo.jpg": ("skipped", "other_file"),
        "export.zip/profile.json": ("skipped", "other_json"),
        "export.zip/activities/notes.fit": ("failed", "plain_text"),
    }


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
async def test_an_archive_in_an_archive(desk: Desk, user_id: UUID, method: int) -> None:
    inner = zipped(("a.fit", fit_ride(30)))
    items = await read(desk, user_id, ("outer.zip", zipped(("in.zip", inner), ("b.gpx", gpx_ride(20)), method=method)))
    assert [item.state for item in items] == ["added", "added"]


async def test_the_same_ride_inside_and_beside_an_archive(desk: Desk, user_id: UUID) -> None:
    items = await read(desk, user_id, ("a.fit", fit_ride(30)), ("z.zip", zipped(("b.fit", fit_ride(30)))))
    assert sorted(item.state for item in items) == ["added", "duplicate"]


async def test_a_name_that_climbs_out_is_only_a_label(desk: Desk, user_id: UUID) -> None:
    (item,) = await read(desk, user_id, ("z.zip", zipped(("../../../etc/cron.d/ride.fit", fit_ride(30)))))
    assert (item.state, item.name) == ("added", "z.zip/etc/cron.d/ride.fit")


async def test_a_bomb_stops_itself_and_nothing_else(desk: Desk, user_id: UUID) -> None:
    bomb = zipped(("good.gpx", gpx_ride(20)), ("zeros.fit", bytes(200_000_000)), ("good2.fit", fit_ride(20)))
    import_id = await hand_in(desk, user_id, ("z.zip", bomb))
    for _ in range(2):
        await open_archives(desk, user_id, import_id, progress=nothing)
        await read_import(desk, user_id, import_id, progress=nothing)
        assert fates(list((await get_import(desk, user_id, import_id)).items)) == {
            "z.zip/good.gpx": ("added", None),
            "z.zip/zeros.fit": ("failed", "archive_bomb"),
            "z.zip/good2.fit": ("added", None),
        }
        await retry_import(desk, user_id, import_id)


@pytest.mark.parametrize(
    ("content", "code"),
    [(zipped(), "archive_empty"), (b"PK\x03\x04" + b"\x00" * 50, None), (b"PK\x05\x06", None)],
)
async def test_an_archive_with_nothing_to_find(desk: Desk, user_id: UUID, content: bytes, code: str | None) -> None:
    items = await read(desk, user_id, ("z.zip", content), ("good.gpx", gpx_ride(20)))
    assert "added" in {item.state for item in items}
    (bad,) = (item for item in items if item.state == "failed")
    assert bad.code == code or (code is None and bad.code)


async def test_a_cut_archive_gives_what_it_has(desk: Desk, user_id: UUID) -> None:
    whole = zipped(*((f"{n}.fit", fit_ride(30, start=START + timedelta(days=n))) for n in range(5)))
    items = await read(desk, user_id, ("z.zip", whole[: len(whole) // 2]))
    states = [item.state for item in items]
    assert states.count("added") >= 1
    assert "failed" in states


async def test_again_adds_nothing_and_a_retry_is_harmless(desk: Desk, user_id: UUID) -> None:
    export = zipped(*((f"{n}.gpx", gpx_ride(20, start=START + timedelta(days=n))) for n in range(40)))
    await read(desk, user_id, ("export.zip", export), ("bad.zip", zipped(("x.fit", bytes(20_000_000)))))
    before = await everything(desk, user_id)
    import_id = await hand_in(desk, user_id, ("export.zip", export))
    await open_archives(desk, user_id, import_id, progress=nothing)
    await open_archives(desk, user_id, import_id, progress=nothing)
    await read_import(desk, user_id, import_id, progress=nothing)
    await retry_import(desk, user_id, import_id)
    await open_archives(desk, user_id, import_id, progress=nothing)
    await read_import(desk, user_id, import_id, progress=nothing)
    found = await get_import(desk, user_id, import_id)
    assert (found.batch.duplicates, found.batch.total) == (40, 40)
    assert (await everything(desk, user_id))["activity"] == before["activity"]


async def test_a_walk_that_broke_off_goes_on_where_it_was(desk: Desk, user_id: UUID) -> None:
    export = zipped(*((f"{n}.gpx", gpx_ride(20, start=START + timedelta(days=n))) for n in range(70)))
    import_id = await hand_in(desk, user_id, ("export.zip", export))

    async def break_off(done: int, total: int) -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await open_archives(desk, user_id, import_id, progress=break_off)
    assert (await get_import(desk, user_id, import_id)).batch.total == 33
    await open_archives(desk, user_id, import_id, progress=nothing)
    await read_import(desk, user_id, import_id, progress=nothing)
    found = await get_import(desk, user_id, import_id)
    assert (found.batch.added, found.batch.total, found.batch.state) == (70, 70, "done")
