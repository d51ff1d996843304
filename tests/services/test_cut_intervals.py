from uuid import UUID

import pytest

from domestique.model.intervals import IntervalKind, IntervalSource, Piece
from domestique.services.change_activity import change_activity
from domestique.services.correct_activity import correct_activity
from domestique.services.cut_intervals import back_to_found, cut_intervals
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, ChangedSince, NotFound, Stale
from domestique.services.merge_activities import merge_activities, split_activity
from domestique.services.read_intervals import View, read_intervals
from domestique.services.undo_change import list_changes, undo_change
from domestique.store import interval_cuts
from tests.fakes.activities import ride
from tests.fakes.intervals import repeats
from tests.fakes.recordings import recording
from tests.services.test_measure_activities import again
from tests.services.test_merge_twins import listed, take_in
from tests.store.places import an_activity

Borders = list[tuple[float, float]]


async def cut(
    desk: Desk,
    user_id: UUID,
    one: UUID,
    *borders: tuple[float, float],
    version: int = 0,
    source: IntervalSource = "edited",
    kind: IntervalKind = "work",
) -> UUID | None:
    pieces = [Piece(start, end, kind) for start, end in borders]
    return await cut_intervals(desk, user_id, one, source=source, pieces=pieces, version=version)


def borders(view: View) -> Borders:
    return [(one.interval.start_s, one.interval.end_s) for one in view.set.items]


async def shown(desk: Desk, user_id: UUID, one: UUID) -> Borders:
    view = await read_intervals(desk, user_id, one)
    return borders(view) if view.set.source == "edited" else []


async def kept(desk: Desk, user_id: UUID, one: UUID) -> dict[str, object]:
    async with desk.database.as_user(user_id) as conn:
        return interval_cuts.remembered(await interval_cuts.get(conn, user_id, one))


async def test_a_cut_shows_at_once_and_no_recompute_touches_it(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, repeats())
    await again(desk, user_id)
    found = await read_intervals(desk, user_id, one)
    assert (found.set.source, found.version) == ("found", 0)
    assert await cut(desk, user_id, one, (400, 500), (10, 60)) is not None
    for _ in range(2):
        view = await read_intervals(desk, user_id, one)
        assert (view.set.source, view.version, borders(view)) == ("edited", 1, [(10, 60), (400, 500)])
        assert view.set.items[0].figures["elapsed_time"] == 50
        await again(desk, user_id, everything=True)
    assert await cut(desk, user_id, one, (400, 500), (10, 60), version=1) is None
    await back_to_found(desk, user_id, one, version=1)
    assert repr((await read_intervals(desk, user_id, one)).set.items) == repr(found.set.items)
    assert await back_to_found(desk, user_id, one, version=2) is None


async def test_two_tabs_and_strangers(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, repeats())
    await cut(desk, user_id, one, (0, 60))
    with pytest.raises(Stale):
        await cut(desk, user_id, one, (0, 90))
    with pytest.raises(Stale):
        await back_to_found(desk, user_id, one, version=0)
    with pytest.raises(NotFound):
        await cut(desk, other_user_id, one, (0, 60))


async def test_what_makes_no_sense_is_refused(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, repeats())
    wrongs: list[tuple[Borders, str]] = [
        ([(60, 0)], "interval_backwards"),
        ([(0, 60), (30, 90)], "intervals_overlap"),
        ([(0, 1e6)], "interval_outside"),
    ]
    for wrong, reason in wrongs:
        with pytest.raises(BadValue) as refused:
            await cut(desk, user_id, one, *wrong)
        assert refused.value.reason == reason
    with pytest.raises(BadValue):
        await cut(desk, user_id, one, source="laps")
    with pytest.raises(BadValue):
        await cut(desk, user_id, one, (0, 60), source="found")
    assert (await list_changes(desk, user_id, cursor=None, limit=9)).changes == ()


async def test_laps_by_choice(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await cut(desk, user_id, one, source="laps")
    view = await read_intervals(desk, user_id, one)
    assert (view.set.source, borders(view)) == ("laps", [(0, 60), (60, 120)])


async def test_each_change_is_undone_to_the_byte(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, repeats())
    before = await read_intervals(desk, user_id, one)
    states = [await kept(desk, user_id, one)]
    for version, place in enumerate([(0, 60), (60, 120)]):
        await cut(desk, user_id, one, place, version=version)
        states.append(await kept(desk, user_id, one))
    await back_to_found(desk, user_id, one, version=2)
    await change_activity(desk, user_id, one, version=4, changes={"name": "셋"})
    named, last, second, first = (await list_changes(desk, user_id, cursor=None, limit=9)).changes
    assert (last.kind, last.what["activity_id"]) == ("intervals", str(one))
    with pytest.raises(ChangedSince):
        await undo_change(desk, user_id, second.id)
    for change, was in ((last, states[2]), (second, states[1]), (first, states[0])):
        assert await undo_change(desk, user_id, change.id) == 1
        assert await kept(desk, user_id, one) == was
    assert repr((await read_intervals(desk, user_id, one)).set.items) == repr(before.set.items)
    await undo_change(desk, user_id, named.id)


async def test_it_stays_at_its_moment_through_trimming_and_moves_with_the_clock(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, recording("power", seconds=900))
    (one,) = await listed(desk, user_id)
    await cut(desk, user_id, one.id, (100, 200), (300, 400))
    version = (await listed(desk, user_id))[0].version
    await correct_activity(desk, user_id, one.id, "trim", {"from_s": 150.0, "to_s": 900.0}, version=version)
    assert await shown(desk, user_id, one.id) == [(0, 50), (150, 250)]
    version = (await listed(desk, user_id))[0].version
    await correct_activity(desk, user_id, one.id, "clock", {"by_s": 3600.0}, version=version)
    assert await shown(desk, user_id, one.id) == [(0, 50), (150, 250)]


async def test_every_piece_of_a_split_has_its_part(desk: Desk, user_id: UUID) -> None:
    await take_in(desk, user_id, recording("power", seconds=900))
    (ride,) = await listed(desk, user_id)
    await cut(desk, user_id, ride.id, (100, 200), (400, 500), (600, 700))
    version = (await listed(desk, user_id))[0].version
    before = await kept(desk, user_id, ride.id)
    done = await split_activity(desk, user_id, ride.id, [450.0], version=version)
    first, second = await listed(desk, user_id)
    assert await shown(desk, user_id, first.id) == [(100, 200), (400, 451)]
    assert await shown(desk, user_id, second.id) == [(0, 50), (150, 250)]
    mine = await cut(desk, user_id, second.id, (10, 20), version=1)
    with pytest.raises(ChangedSince):
        await undo_change(desk, user_id, done.change_id)
    assert mine is not None
    await undo_change(desk, user_id, mine)
    await undo_change(desk, user_id, done.change_id)
    assert await kept(desk, user_id, ride.id) == before
    assert await shown(desk, user_id, ride.id) == [(100, 200), (400, 500), (600, 700)]


async def test_what_was_absorbed_shows_its_cut_in_the_one_that_stayed(desk: Desk, user_id: UUID) -> None:
    whole = recording("power", "heart_rate", "speed", seconds=900)
    await take_in(desk, user_id, whole, recording("power", seconds=900, seed=9, late_s=60))
    stays, goes = await listed(desk, user_id)
    await cut(desk, user_id, goes.id, (100, 200))
    version = (await listed(desk, user_id))[0].version
    done = await merge_activities(desk, user_id, stays.id, goes.id, version=version)
    assert done.first == stays.id
    assert await shown(desk, user_id, stays.id) == [(160, 260)] == await shown(desk, user_id, goes.id)
    mine = await cut(desk, user_id, stays.id, (0, 30))
    assert await shown(desk, user_id, stays.id) == [(0, 30)] and mine is not None
    await undo_change(desk, user_id, mine)
    assert await shown(desk, user_id, stays.id) == [(160, 260)]
    await back_to_found(desk, user_id, stays.id, version=2)
    assert await shown(desk, user_id, stays.id) == []
    (last, *_) = (await list_changes(desk, user_id, cursor=None, limit=1)).changes
    await undo_change(desk, user_id, last.id)
    await undo_change(desk, user_id, done.change_id)
    assert await shown(desk, user_id, stays.id) == [] and await shown(desk, user_id, goes.id) == [(100, 200)]
