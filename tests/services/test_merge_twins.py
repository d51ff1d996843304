"""One session, one record, whatever saw it, in whatever order the files came."""

from itertools import permutations
from uuid import UUID

import pytest

from domestique.formats.fit_writing import write_activity
from domestique.model.activity import Activity, StrengthSet
from domestique.model.sport import Sport
from domestique.services.browse_activities import list_activities, read_streams
from domestique.services.desk import Desk
from domestique.services.merge_activities import read_sources, unmerge_activity
from domestique.services.merge_twins import merge_twins
from domestique.services.read_import import read_import
from domestique.store.activities import ActivityRow
from domestique.store.activity_filter import Filter
from domestique.store.composing import fingerprint
from tests.fakes.recordings import recording
from tests.services.handing_in import hand_in, nothing

APP = recording("power", seconds=900)
WATCH = recording("heart_rate", "power", "speed", seconds=900, clock_s=-5)
SOMEBODY_ELSE = recording("power", "heart_rate", seconds=900, seed=9)


async def take_in(desk: Desk, user_id: UUID, *recordings: Activity) -> None:
    for number, one in enumerate(recordings):
        import_id = await hand_in(desk, user_id, (f"{number}.fit", write_activity(one)))
        await read_import(desk, user_id, import_id, progress=nothing)
        await merge_twins(desk, user_id, progress=nothing)


async def listed(desk: Desk, user_id: UUID) -> list[ActivityRow]:
    page = await list_activities(desk, user_id, Filter(), order="start", descending=False, cursor=None, limit=100)
    return list(page.rows)


async def whole(desk: Desk, user_id: UUID) -> str:
    async with desk.database.as_user(user_id) as conn:
        return (await fingerprint.of_user(conn, user_id))[0]


async def test_a_watch_and_an_app_become_one_ride_with_the_best_of_each(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, WATCH)
    (ride,) = await listed(desk, user_id)
    assert set(ride.channels) >= {"power", "heart_rate", "speed"}
    sources = await read_sources(desk, user_id, ride.id)
    assert len(sources.links) == 2
    watch = next(link for link in sources.links if "heart_rate" in link.channels)
    assert sources.channels["heart_rate"] == str(watch.id)
    streams = await read_streams(desk, user_id, ride.id, ["power", "heart_rate"])
    assert {stream.channel for stream in streams.streams} == {"time", "power", "heart_rate"}


async def test_another_riders_hour_stays_another_ride(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, SOMEBODY_ELSE)
    assert len(await listed(desk, user_id)) == 2


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
async def test_the_order_of_arrival_leaves_no_trace(
    desk: Desk, user_id: UUID, other_user_id: UUID, order: tuple[int, ...]
) -> None:
    recordings = (APP, WATCH, SOMEBODY_ELSE)
    await take_in(desk, user_id, *recordings)
    await take_in(desk, other_user_id, *(recordings[place] for place in order))
    assert len(await listed(desk, user_id)) == 2
    assert await whole(desk, user_id) == await whole(desk, other_user_id)


async def test_the_same_files_again_change_nothing(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, WATCH)
    before = await whole(desk, user_id)
    await take_in(desk, user_id, WATCH, APP)
    assert await whole(desk, user_id) == before


async def test_a_gym_session_seen_twice_counts_once(desk: Desk, user_id: UUID) -> None:
    sets = tuple(StrengthSet(60.0 * n, 40.0, "active", "squat", 5, 100.0) for n in range(5))
    watch = recording("heart_rate", seconds=900, sport=Sport.STRENGTH)
    app = recording("power", seconds=880, late_s=10, sport=Sport.STRENGTH, sets=sets)
    await take_in(desk, user_id, watch, app)
    (session,) = await listed(desk, user_id)
    assert session.sport == "strength"
    assert "heart_rate" in session.channels


async def test_taken_apart_they_stay_apart(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, APP, WATCH)
    (ride,) = await listed(desk, user_id)
    sources = await read_sources(desk, user_id, ride.id)
    await unmerge_activity(desk, user_id, ride.id, sources.links[0].id, version=ride.version)
    assert len(await listed(desk, user_id)) == 2
    await take_in(desk, user_id, APP)
    await merge_twins(desk, user_id, progress=nothing)
    assert len(await listed(desk, user_id)) == 2
