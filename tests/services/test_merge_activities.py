"""What the athlete puts together, takes out and cuts, and that every step back leads where it came from."""

from datetime import timedelta
from uuid import UUID

import pytest

from domestique.model.activity import Activity
from domestique.services.browse_activities import find_original, get_activity, read_streams
from domestique.services.change_activity import change_activity, delete_activity, restore_activity
from domestique.services.correct_activity import list_corrections
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale
from domestique.services.merge_activities import merge_activities, read_sources, split_activity, unmerge_activity
from domestique.services.rebuild import rebuild
from tests.fakes.recordings import recording
from tests.services.handing_in import nothing
from tests.services.test_merge_twins import APP, SOMEBODY_ELSE, listed, take_in, whole

LATER = recording("power", seconds=600, seed=4, clock_s=1200)


async def two(desk: Desk, user_id: UUID, one: Activity, other: Activity) -> tuple[UUID, UUID]:
    await take_in(desk, user_id, one, other)
    first, second = await listed(desk, user_id)
    return first.id, second.id


async def test_a_device_restarted_at_the_cafe(desk: Desk, user_id: UUID) -> None:
    first, second = await two(desk, user_id, APP, LATER)
    kept = (await merge_activities(desk, user_id, first, second, version=1)).first
    (ride,) = await listed(desk, user_id)
    assert ride.id == kept
    assert ride.elapsed_s == pytest.approx(1200 + 599, abs=1.5)
    assert ride.timer_s == pytest.approx(899 + 599, abs=2)


async def test_merged_and_taken_out_again_everything_is_as_it_was(desk: Desk, user_id: UUID) -> None:
    first, second = await two(desk, user_id, APP, SOMEBODY_ELSE)
    before = await whole(desk, user_id)
    kept = (await merge_activities(desk, user_id, first, second, version=1)).first
    assert await whole(desk, user_id) != before
    sources = await read_sources(desk, user_id, kept)
    guest = next(link for link in sources.links if link.home_id != kept)
    version = (await get_activity(desk, user_id, kept)).detail.row.version
    released = (await unmerge_activity(desk, user_id, kept, guest.id, version=version)).first
    assert {first, second} == {kept, released}
    assert await whole(desk, user_id) == before


async def test_the_activitys_own_recording_can_be_taken_out_too(desk: Desk, user_id: UUID) -> None:
    first, second = await two(desk, user_id, APP, SOMEBODY_ELSE)
    before = await whole(desk, user_id)
    kept = (await merge_activities(desk, user_id, first, second, version=1)).first
    own = next(link for link in (await read_sources(desk, user_id, kept)).links if link.home_id == kept)
    version = (await get_activity(desk, user_id, kept)).detail.row.version
    await unmerge_activity(desk, user_id, kept, own.id, version=version)
    assert len(await listed(desk, user_id)) == 2
    assert await whole(desk, user_id) == before


async def test_an_old_link_leads_to_the_one_that_stayed(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    first, second = await two(desk, user_id, APP, SOMEBODY_ELSE)
    kept = (await merge_activities(desk, user_id, first, second, version=1)).first
    (gone,) = {first, second} - {kept}
    assert (await get_activity(desk, user_id, gone)).detail.row.id == kept
    assert (await read_streams(desk, user_id, gone, None)).row.id == kept
    assert len((await read_sources(desk, user_id, gone)).links) == 2
    assert await list_corrections(desk, user_id, gone) == ()
    assert await find_original(desk, user_id, gone) == await find_original(desk, user_id, kept)
    with pytest.raises(NotFound):
        await get_activity(desk, other_user_id, gone)
    await delete_activity(desk, user_id, kept, kept=timedelta(days=1))
    with pytest.raises(NotFound):
        await get_activity(desk, user_id, gone)
    await restore_activity(desk, user_id, kept)
    await take_in(desk, user_id, LATER)
    third = next(row.id for row in await listed(desk, user_id) if row.id != kept)
    await change_activity(desk, user_id, third, version=1, changes={"name": "the one that was edited stays"})
    assert (await merge_activities(desk, user_id, third, kept, version=2)).first == third
    assert (await get_activity(desk, user_id, gone)).detail.row.id == third


async def test_near_activities_are_offered(desk: Desk, user_id: UUID) -> None:
    first, second = await two(desk, user_id, APP, SOMEBODY_ELSE)
    assert [row.id for row in (await read_sources(desk, user_id, first)).near] == [second]


async def test_cut_in_three_nothing_is_lost(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    pieces = (await split_activity(desk, user_id, ride.id, [600.0, 300.0], version=1)).activity_ids
    rows = await listed(desk, user_id)
    assert [row.id for row in rows] == list(pieces)
    assert [row.elapsed_s for row in rows] == pytest.approx([300, 300, 299], abs=1.5)
    assert [(row.start_at - rows[0].start_at).total_seconds() for row in rows] == [0, 300, 600]
    again = (await split_activity(desk, user_id, pieces[1], [100.0], version=rows[1].version)).activity_ids
    assert len(await listed(desk, user_id)) == 4
    assert again[0] == pieces[1]
    assert (await rebuild(desk, user_id, verify=True, progress=nothing)).differ == ()


async def test_pieces_put_together_again_are_the_whole_time(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    first, second = (await split_activity(desk, user_id, ride.id, [450.0], version=1)).activity_ids
    version = (await get_activity(desk, user_id, first)).detail.row.version
    await merge_activities(desk, user_id, first, second, version=version)
    (joined,) = await listed(desk, user_id)
    assert joined.elapsed_s == pytest.approx(ride.elapsed_s, abs=0.01)


async def test_what_cannot_be(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    await take_in(desk, user_id, APP)
    (ride,) = await listed(desk, user_id)
    (source,) = (await read_sources(desk, user_id, ride.id)).links
    with pytest.raises(Stale):
        await split_activity(desk, user_id, ride.id, [10.0], version=99)
    with pytest.raises(BadValue, match="at_s"):
        await split_activity(desk, user_id, ride.id, [5000.0], version=1)
    with pytest.raises(BadValue, match="only_source"):
        await unmerge_activity(desk, user_id, ride.id, source.id, version=1)
    with pytest.raises(BadValue, match="other_id"):
        await merge_activities(desk, user_id, ride.id, ride.id, version=1)
    with pytest.raises(NotFound):
        await merge_activities(desk, user_id, ride.id, other_user_id, version=1)
    with pytest.raises(NotFound):
        await read_sources(desk, other_user_id, ride.id)
