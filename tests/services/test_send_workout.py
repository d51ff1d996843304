"""The yes is about what was seen, for services that take it, and is kept with what it was given for."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale
from domestique.services.keep_settings import tell_setting
from domestique.services.keep_workouts import add_workout, get_workout
from domestique.services.send_workout import fidelity, move, push, unpush
from domestique.store import job_runs, outbox, remote_exercises
from domestique.store.remote_exercises import RemoteExercise
from tests.fakes.shelf import Shelf, connected_to
from tests.fakes.workouts import EXAMPLES, easy

DAY = date(2026, 11, 24)


async def test_approved_as_it_was_seen_with_the_thresholds_of_its_day(desk: Desk, user_id: UUID) -> None:
    desk, there = await connected_to(desk, user_id, Shelf())
    await tell_setting(desk, user_id, DatedSetting("ftp", Sport.CYCLING, date(2026, 5, 1), 262.0))
    row = await add_workout(desk, user_id, EXAMPLES["bike"], day=DAY, notes=None)
    with pytest.raises(Stale):
        await push(desk, user_id, row.id, connection_ids=[there], day=None, version=2)
    (item,) = await push(desk, user_id, row.id, connection_ids=[there, there], day=DAY, version=1)
    assert (item.intent["body"]["thresholds"], item.intent["day"]) == ({"ftp_w": 262.0}, "2026-11-24")
    assert item.intent["body"]["workout"] == row.body
    async with desk.database.as_user(user_id) as conn:
        assert await job_runs.waits(conn, user_id, lock=outbox.lock_of(there)), "delivered at once"
    told = await fidelity(desk, user_id, row.id, there)
    assert ([one.code for one in told.shortfalls], told.unnamed) == (["name_long"], ())


async def test_a_day_with_the_yes_is_the_workouts_own_day(desk: Desk, user_id: UUID) -> None:
    desk, there = await connected_to(desk, user_id, Shelf())
    row = await add_workout(desk, user_id, easy(), day=None, notes=None)
    with pytest.raises(BadValue, match="send_needs_day"):
        await push(desk, user_id, row.id, connection_ids=[there], day=None, version=None)
    with pytest.raises(BadValue, match="send_day"):
        await push(desk, user_id, row.id, connection_ids=[there], day=date(2031, 1, 1), version=None)
    await push(desk, user_id, row.id, connection_ids=[there], day=DAY, version=1)
    moved = await get_workout(desk, user_id, row.id)
    assert (moved.day, moved.version) == (DAY, 2)
    (item,) = await move(desk, user_id, row.id, day=DAY + timedelta(days=1), version=2)
    assert (item.deed, item.intent["day"]) == ("create", "2026-11-25"), "what waits goes to the new day at once"
    assert (await unpush(desk, user_id, row.id, connection_ids=[UUID(int=4)])) == ()


async def test_not_there_and_not_this_sport(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    desk, there = await connected_to(desk, user_id, Shelf())
    row = await add_workout(desk, user_id, easy(), day=DAY, notes=None)
    for whose, connection_id in ((user_id, UUID(int=4)), (other_user_id, there)):
        with pytest.raises(NotFound):
            await push(desk, whose, row.id, connection_ids=[connection_id], day=None, version=None)
    with pytest.raises(NotFound):
        await unpush(desk, other_user_id, row.id, connection_ids=None)


async def test_an_exercise_that_has_to_be_chosen_first(desk: Desk, user_id: UUID) -> None:
    desk, there = await connected_to(desk, user_id, Shelf())
    row = await add_workout(desk, user_id, EXAMPLES["gym"], day=DAY, notes=None)
    async with desk.database.as_user(user_id) as conn:
        await remote_exercises.put(conn, user_id, there, [RemoteExercise("9", "Squat (Barbell)", "x", False, None)])
    assert (await fidelity(desk, user_id, row.id, there)).unnamed == ("barbell_back_squat",)
    with pytest.raises(BadValue, match="send_exercises"):
        await push(desk, user_id, row.id, connection_ids=[there], day=None, version=None)
    async with desk.database.as_user(user_id) as conn:
        theirs = [RemoteExercise("8", "Barbell Back Squat", "x", False, None)]
        await remote_exercises.put(conn, user_id, there, theirs)
    (item,) = await push(desk, user_id, row.id, connection_ids=[there], day=None, version=None)
    assert item.intent["body"]["names"] == {"barbell_back_squat": "8"}
