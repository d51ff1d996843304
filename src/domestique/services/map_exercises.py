"""Which of a gym app's exercises the athlete means by each of ours, asked once and remembered."""

from dataclasses import dataclass
from uuid import UUID

from domestique.model.exercise_words import nearest
from domestique.model.workout import every_step
from domestique.model.workout_reading import read_workout
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import connections, exercise_names, notices, remote_exercises, workouts
from domestique.store.remote_exercises import RemoteExercise


@dataclass(frozen=True, slots=True)
class Mapped:
    """`chosen`: by the athlete; without it `theirs` is plain by its name, or has to be chosen among `candidates`."""

    exercise: str
    theirs: RemoteExercise | None
    chosen: bool
    candidates: tuple[RemoteExercise, ...]


async def read_map(desk: Desk, user_id: UUID, connection_id: UUID) -> tuple[Mapped, ...]:
    """Of every exercise in a workout, and every one that was chosen before. Empty: the service has no catalogue."""
    async with desk.database.as_user(user_id) as conn:
        if await connections.get(conn, user_id, connection_id) is None:
            raise NotFound
        theirs = {one.external_id: one for one in await remote_exercises.every(conn, user_id, connection_id)}
        chosen = await exercise_names.chosen(conn, user_id, connection_id)
        bodies = await workouts.bodies(conn, user_id, sport="strength")
    if not theirs:
        return ()
    used = {
        step.lift.exercise for body in bodies for step in every_step(read_workout(body).steps) if step.lift is not None
    }
    names = {id: one.name for id, one in theirs.items()}
    mapped = []
    for exercise in sorted(used | set(chosen)):
        mine = chosen.get(exercise)
        plain = exercise_names.beyond_doubt(exercise, theirs)
        found = theirs.get(mine or "") or theirs.get(plain or "")
        near = tuple(theirs[id] for id in nearest(exercise, names))
        mapped.append(Mapped(exercise, found, mine in theirs, near))
    return tuple(mapped)


async def choose(desk: Desk, user_id: UUID, connection_id: UUID, exercise: str, external_id: str | None) -> None:
    """None: as if it had never been chosen."""
    async with desk.database.as_user(user_id) as conn:
        if await connections.get(conn, user_id, connection_id) is None:
            raise NotFound
        if external_id is None:
            await exercise_names.forget(conn, user_id, connection_id, exercise)
        else:
            every = await remote_exercises.every(conn, user_id, connection_id)
            if all(one.external_id != external_id for one in every):
                raise BadValue("external_id", "no_such_exercise")
            await exercise_names.choose(conn, user_id, connection_id, exercise, external_id, now=desk.now())
        await notices.publish(conn, user_id, topic="connection", id=connection_id)
