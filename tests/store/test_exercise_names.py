"""The athlete's choice before the plain name, and no choice where there is no catalogue."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import exercise_names, remote_exercises
from domestique.store.remote_exercises import RemoteExercise
from tests.fakes.shelf import Shelf, connected_to


async def test_chosen_plain_or_unknown(desk: Desk, user_id: UUID) -> None:
    _, there = await connected_to(desk, user_id, Shelf())
    async with desk.database.as_user(user_id) as conn:
        assert await exercise_names.resolved(conn, user_id, there, ["squat"]) is None
        theirs = [
            RemoteExercise(id, name, "weight_reps", False, None)
            for id, name in (("1", "Squat (Barbell)"), ("2", "My Squat"), ("3", "Plank"))
        ]
        await remote_exercises.put(conn, user_id, there, theirs)
        asked = ["barbell_squat", "back_squat", "plank"]
        plain = {"barbell_squat": "1", "plank": "3"}
        assert await exercise_names.resolved(conn, user_id, there, asked) == plain
        await exercise_names.choose(conn, user_id, there, "back_squat", "2", now=desk.now())
        await exercise_names.choose(conn, user_id, there, "plank", "gone", now=desk.now())
        assert await exercise_names.resolved(conn, user_id, there, asked) == {**plain, "back_squat": "2"}
        await exercise_names.forget(conn, user_id, there, "back_squat")
        assert await exercise_names.chosen(conn, user_id, there) == {"plank": "gone"}
