"""Everything derived can be made again from what is kept, and a difference is seen."""

from uuid import UUID

from sqlalchemy import text

from domestique.services.change_activity import change_activity
from domestique.services.desk import Desk
from domestique.services.measure_activities import measure_activities
from domestique.services.rebuild import rebuild
from tests.services.handing_in import nothing
from tests.services.test_merge_twins import APP, SOMEBODY_ELSE, WATCH, listed, take_in, whole


async def test_nothing_differs(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, WATCH, SOMEBODY_ELSE)
    done = await rebuild(desk, user_id, verify=True, progress=nothing)
    assert (done.count, done.differ, done.lost) == (2, (), ())
    assert done.before == done.after == await whole(desk, user_id)


async def test_a_changed_sample_is_found_and_mended(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    before = await whole(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(text("UPDATE activity SET avg_power_w = 999"))
    found = await rebuild(desk, user_id, verify=True, progress=nothing)
    assert found.differ == (ride.id,)
    assert await whole(desk, user_id) != before
    mended = await rebuild(desk, user_id, verify=False, progress=nothing)
    assert mended.after == before == await whole(desk, user_id)


async def test_what_the_athlete_set_stays(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    await change_activity(desk, user_id, ride.id, version=1, changes={"name": "남산"})
    await rebuild(desk, user_id, verify=False, progress=nothing)
    assert (await listed(desk, user_id))[0].name == "남산"


async def test_a_file_that_is_gone_is_named_and_the_activity_stays(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        key = await conn.scalar(text("SELECT blob_key FROM raw_file"))
    await desk.blobs.delete(str(key))
    done = await rebuild(desk, user_id, verify=False, progress=nothing)
    assert done.lost == (ride.id,)
    assert len(await listed(desk, user_id)) == 1


async def test_a_changed_figure_is_found_and_mended(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    await measure_activities(desk, user_id, progress=nothing)
    assert (await rebuild(desk, user_id, verify=True, progress=nothing)).differ == ()
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(text("UPDATE metric_value SET value = 999 WHERE slug = 'normalized_power'"))
    assert (await rebuild(desk, user_id, verify=True, progress=nothing)).differ == (ride.id,)
    await rebuild(desk, user_id, verify=False, progress=nothing)
    assert (await rebuild(desk, user_id, verify=True, progress=nothing)).differ == ()


async def test_figures_that_wait_are_not_held_against(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    await measure_activities(desk, user_id, progress=nothing)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(text("UPDATE metric_value SET value = 999 WHERE slug = 'normalized_power'"))
        await conn.execute(text("UPDATE activity SET version = version + 1"))
    assert (await rebuild(desk, user_id, verify=True, progress=nothing)).differ == ()
