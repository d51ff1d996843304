"""Laps, pauses, sets and sources, in the order they had."""

from uuid import UUID

from domestique.model.activity import Lap, Pause
from domestique.services.desk import Desk
from domestique.store import activity_parts
from domestique.store.tables.activities import activity
from tests.fakes.activities import gym, ride
from tests.store.places import a_raw_file, an_activity


async def test_laps_and_lengths_keep_their_order(desk: Desk, user_id: UUID) -> None:
    laps = (Lap("session", 0.0, 90.0), Lap("length", 0.0, 30.0, {"stroke": "free"}), Lap("lap", 0.0, 90.0))
    one = await an_activity(desk, user_id, ride(laps=laps, pauses=(Pause(60.0, 70.0), Pause(10.0, 20.0))))
    async with desk.database.as_user(user_id) as conn:
        assert [lap.kind for lap in await activity_parts.laps(conn, user_id, one)] == ["session", "length", "lap"]
        assert await activity_parts.pauses(conn, user_id, one) == ((60.0, 70.0), (10.0, 20.0))


async def test_a_rest_has_no_exercise(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, gym())
    async with desk.database.as_user(user_id) as conn:
        squat, carry, rest = await activity_parts.sets(conn, user_id, one)
    assert (squat.exercise, squat.weight_kg) == ("squat", 100.0)
    assert (carry.start_s, carry.rpe, carry.distance_m, carry.superset, carry.said) == (
        None, 8.5, 40.0, "1", "Farmers Walk",
    )  # fmt: skip
    assert (rest.kind, rest.exercise, rest.reps, rest.duration_s) == ("rest", None, None, None)


async def test_a_source_tells_of_the_bin(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    raw_id = await a_raw_file(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        (source,) = await activity_parts.sources_of_file(conn, user_id, raw_id)
        await conn.execute(activity.update().where(activity.c.id == one).values(deleted_at=desk.now()))
        (binned,) = await activity_parts.sources_of_activity(conn, user_id, one)
    assert (source.activity_id, source.raw_id, source.deleted) == (one, raw_id, False)
    assert (binned.id, binned.deleted) == (source.id, True)
