"""The demo athlete beside the athlete's own: told apart everywhere, never mixed, gone in one step and back in one."""

import io
import json
import zipfile
from contextlib import AsyncExitStack
from datetime import date
from uuid import UUID

import pytest

from domestique.formats.fit_writing import write_activity
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.follow_import import list_imports
from domestique.services.keep_settings import list_settings, tell_setting
from domestique.services.make_demo import NAME, clear_leavings, tell_demo
from domestique.services.merge_activities import merge_activities, read_sources
from domestique.services.merge_twins import merge_twins
from domestique.services.open_archives import open_archives
from domestique.services.read_import import read_import
from domestique.services.receive_upload import Received, receive_upload
from domestique.services.remove_demo import find_demo, remove_demo
from domestique.services.undo_change import undo_change
from domestique.store import wellness_days
from domestique.store.raw_files import DEMO
from domestique.store.sample_data import Samples
from tests.services.handing_in import hand_in, nothing
from tests.services.test_merge_twins import APP, SOMEBODY_ELSE, WATCH, listed, take_in, whole

WEIGHT = json.dumps([{"calendarDate": "2026-05-01", "weight": 71_200.0}]).encode()
MINE = json.dumps([{"calendarDate": "2026-05-01", "weight": 68_000.0}]).encode()


async def demo(desk: Desk, user_id: UUID) -> UUID:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number, one in enumerate((WATCH, SOMEBODY_ELSE)):
            archive.writestr(f"{number}.fit", write_activity(one))
        archive.writestr("DI_CONNECT/weight.json", WEIGHT)
    async with AsyncExitStack() as stack:
        incoming = await stack.enter_async_context(desk.blobs.receive())
        await incoming.write(packed.getvalue())
        await incoming.close()
        await clear_leavings(desk, user_id)
        import_id = await receive_upload(desk, user_id, [Received(NAME, incoming)], source=DEMO)
    await open_archives(desk, user_id, import_id, progress=nothing)
    await read_import(desk, user_id, import_id, progress=nothing)
    await merge_twins(desk, user_id, progress=nothing)
    return import_id


async def weights(desk: Desk, user_id: UUID) -> dict[str, float]:
    async with desk.database.as_user(user_id) as conn:
        days = await wellness_days.between(conn, user_id, date(2026, 5, 1), date(2026, 5, 1))
    return {figure.source: figure.value for figure in days}


async def test_beside_the_athletes_own_it_is_told_apart_and_never_mixed(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    await read_import(desk, user_id, await hand_in(desk, user_id, ("weight.json", MINE)), progress=nothing)
    await demo(desk, user_id)
    rows = await listed(desk, user_id)
    assert sorted(row.sample for row in rows) == [False, True, True], "the same minutes, and yet no twins"
    (mine,) = [row for row in rows if not row.sample]
    assert (await read_sources(desk, user_id, mine.id)).near == ()
    sample = next(row for row in rows if row.sample)
    with pytest.raises(BadValue, match="sample_and_own"):
        await merge_activities(desk, user_id, mine.id, sample.id, version=1)
    assert await weights(desk, user_id) == {"garmin_export": 68.0, "demo": 71.2}
    batches = (await list_imports(desk, user_id, cursor=None, limit=9)).batches
    assert [(one.source, one.added, one.wellness) for one in batches] == [
        ("demo", 2, 1),
        ("upload", 0, 1),
        ("upload", 1, 0),
    ]


async def test_gone_in_one_step_and_back_in_one(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    await demo(desk, user_id)
    own = DatedSetting("ftp", Sport.CYCLING, date(2024, 1, 1), 260.0)
    await tell_demo(desk, user_id, seed=1, until=date(2026, 11, 21), days=100)
    told = await list_settings(desk, user_id)
    await tell_setting(desk, user_id, own)
    before, days = await whole(desk, user_id), await weights(desk, user_id)
    assert await find_demo(desk, user_id) == Samples(2, 1)
    gone = await remove_demo(desk, user_id)
    assert (gone.activities, gone.days) == (2, 1)
    assert [row.sample for row in await listed(desk, user_id)] == [False]
    assert await weights(desk, user_id) == {}
    assert [entry.setting for entry in await list_settings(desk, user_id)] == [own]
    newer = DatedSetting("max_hr", None, None, 180.0)
    await tell_setting(desk, user_id, newer)
    assert await find_demo(desk, user_id) == Samples(0, 0)
    assert (await remove_demo(desk, user_id)).change_id is None
    assert gone.change_id is not None
    await undo_change(desk, user_id, gone.change_id)
    assert (await whole(desk, user_id), await weights(desk, user_id)) == (before, days)
    back = {entry.setting for entry in await list_settings(desk, user_id) if entry.source in ("demo", "athlete")}
    others = {entry.setting for entry in told if entry.setting.slug != "max_hr" and entry.source == "demo"}
    assert back == others | {own, newer}, "what the athlete told meanwhile stays"


async def test_asked_for_again_it_comes_again(desk: Desk, user_id: UUID) -> None:
    await demo(desk, user_id)
    await remove_demo(desk, user_id)
    await demo(desk, user_id)
    assert await find_demo(desk, user_id) == Samples(2, 1)
