"""Our exercises under the names of a gym app's account: chosen by the athlete, or plain by their words."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.model.exercise_words import plainly
from domestique.store import remote_exercises
from domestique.store.remote_exercises import RemoteExercise
from domestique.store.tables.workouts import exercise_choice as table


async def chosen(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> dict[str, str]:
    """By our name, the service's id."""
    query = select(table.c.exercise, table.c.external_id)
    rows = await conn.execute(query.where(table.c.user_id == user_id, table.c.connection_id == connection_id))
    return {row.exercise: row.external_id for row in rows}


async def choose(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, exercise: str, external_id: str, *, now: datetime
) -> None:
    new = insert(table).values(
        user_id=user_id, connection_id=connection_id, exercise=exercise, external_id=external_id, chosen_at=now
    )
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=["user_id", "connection_id", "exercise"],
            set_={"external_id": external_id, "chosen_at": now},
        )
    )


async def forget(conn: AsyncConnection, user_id: UUID, connection_id: UUID, exercise: str) -> None:
    await conn.execute(
        delete(table).where(
            table.c.user_id == user_id, table.c.connection_id == connection_id, table.c.exercise == exercise
        )
    )


async def resolved(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, exercises: Sequence[str]
) -> dict[str, str] | None:
    """Those that are known. None: the service has no catalogue of its own for this account, names need no choice."""
    theirs = {one.external_id: one for one in await remote_exercises.every(conn, user_id, connection_id)}
    if not theirs:
        return None
    mine = {name: id for name, id in (await chosen(conn, user_id, connection_id)).items() if id in theirs}
    found = {exercise: mine.get(exercise) or beyond_doubt(exercise, theirs) for exercise in exercises}
    return {exercise: id for exercise, id in found.items() if id is not None}


def beyond_doubt(exercise: str, theirs: Mapping[str, RemoteExercise]) -> str | None:
    """The one its connector knows to be ours, else the one of the same words."""
    known = [id for id, one in theirs.items() if one.exercise == exercise]
    if len(known) == 1:
        return known[0]
    return plainly(exercise, {id: one.name for id, one in theirs.items()})
