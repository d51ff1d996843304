"""A gym app's catalogue."""

from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import remote_exercises as exercises
from domestique.store.remote_exercises import RemoteExercise
from tests.store.test_connections import add


async def test_said_anew_it_is_what_was_said_last(desk: Desk, user_id: UUID) -> None:
    there = await add(desk, user_id, "a")
    squat = RemoteExercise("1", "Squat", "weight_reps", custom=False, muscle="quadriceps")
    mine = RemoteExercise("2", "내 운동", "duration", custom=True, muscle=None)
    async with desk.database.as_user(user_id) as conn:
        await exercises.put(conn, user_id, there, [squat, mine])
        better = RemoteExercise("1", "Back Squat", "weight_reps", custom=False, muscle="quadriceps")
        await exercises.put(conn, user_id, there, [better])
        assert await exercises.every(conn, user_id, there) == (better, mine)
