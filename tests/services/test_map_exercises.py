"""Asked once, remembered, and only about what is used."""

from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.keep_workouts import add_workout
from domestique.services.map_exercises import choose, read_map
from domestique.store import exercise_names, remote_exercises
from domestique.store.remote_exercises import RemoteExercise
from tests.fakes.shelf import Shelf, connected_to
from tests.fakes.workouts import EXAMPLES, easy


async def test_chosen_and_taken_back(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    desk, there = await connected_to(desk, user_id, Shelf())
    await add_workout(desk, user_id, EXAMPLES["gym"], day=None, notes=None)
    await add_workout(desk, user_id, easy(), day=None, notes=None)
    assert await read_map(desk, user_id, there) == (), "names need no choice there"
    theirs = [
        RemoteExercise("1", "Squat (Barbell)", "x", False, None),
        RemoteExercise("2", "My Squat", "x", True, None),
    ]
    async with desk.database.as_user(user_id) as conn:
        await remote_exercises.put(conn, user_id, there, theirs)
    (one,) = await read_map(desk, user_id, there)
    assert (one.exercise, one.theirs, one.chosen, one.candidates[0]) == ("barbell_back_squat", None, False, theirs[0])
    with pytest.raises(NotFound):
        await choose(desk, other_user_id, there, "barbell_back_squat", "2")
    with pytest.raises(BadValue):
        await choose(desk, user_id, there, "barbell_back_squat", "9")
    await choose(desk, user_id, there, "barbell_back_squat", "2")
    (one,) = await read_map(desk, user_id, there)
    assert (one.theirs, one.chosen) == (theirs[1], True)
    await choose(desk, user_id, there, "barbell_back_squat", None)
    assert (await read_map(desk, user_id, there))[0].theirs is None


async def test_what_the_connector_knows_needs_no_choice(desk: Desk, user_id: UUID) -> None:
    desk, there = await connected_to(desk, user_id, Shelf())
    await add_workout(desk, user_id, EXAMPLES["gym"], day=None, notes=None)
    known = RemoteExercise("1", "Squat (Barbell)", "x", False, None, "barbell_back_squat")
    async with desk.database.as_user(user_id) as conn:
        await remote_exercises.put(conn, user_id, there, [known, RemoteExercise("2", "My Squat", "x", True, None)])
        names = await exercise_names.resolved(conn, user_id, there, ["barbell_back_squat", "no_such"])
    (one,) = await read_map(desk, user_id, there)
    assert (one.theirs, one.chosen) == (known, False)
    assert names == {"barbell_back_squat": "1"}
