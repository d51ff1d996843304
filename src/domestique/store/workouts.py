"""Planned workouts: written, read by day, edited in the version they were read in, into the bin and out of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import insert, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.model.workout import Workout
from domestique.model.workout_json import workout_json
from domestique.store import keyset
from domestique.store.keyset import Place
from domestique.store.tables.workouts import workout as table

Author = Literal["athlete", "coach", "solver", "import", "demo"]

_ORDER = "workout_day"
_EDITABLE = ("day", "sport", "name", "notes", "body")


@dataclass(frozen=True, slots=True)
class WorkoutRow:
    """`body` is model/workout_json.py's; sport and name stand in it too and are kept beside it to be asked for."""

    id: UUID
    version: int
    day: date | None
    sport: str
    name: str
    notes: str | None
    body: Mapping[str, Any]
    author: str
    created_at: datetime
    changed_at: datetime
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Both days count. With either of them, what has no day is left out."""

    first: date | None = None
    last: date | None = None
    sport: str | None = None


async def add(
    conn: AsyncConnection,
    user_id: UUID,
    workout_id: UUID,
    *,
    day: date | None,
    notes: str | None,
    workout: Workout,
    author: Author,
    now: datetime,
) -> None:
    await conn.execute(
        insert(table).values(
            user_id=user_id,
            id=workout_id,
            day=day,
            sport=workout.sport,
            name=workout.name,
            notes=notes,
            body=workout_json(workout),
            author=author,
            created_at=now,
            changed_at=now,
        )
    )


async def get(
    conn: AsyncConnection, user_id: UUID, workout_id: UUID, *, deleted: bool = False, lock: bool = False
) -> WorkoutRow | None:
    """From the bin only if `deleted`, which also finds what is not in it. `lock`: until the transaction ends."""
    query = select(table).where(table.c.user_id == user_id, table.c.id == workout_id)
    if not deleted:
        query = query.where(table.c.deleted_at.is_(None))
    row = (await conn.execute(query.with_for_update() if lock else query)).one_or_none()
    return None if row is None else _row(row)


async def some(conn: AsyncConnection, user_id: UUID, ids: Collection[UUID]) -> Mapping[UUID, WorkoutRow]:
    """What is in the bin is left out."""
    query = select(table).where(table.c.user_id == user_id, table.c.id.in_(ids), table.c.deleted_at.is_(None))
    return {row.id: _row(row) for row in await conn.execute(query)}


async def page(
    conn: AsyncConnection, user_id: UUID, wanted: Wanted, *, descending: bool, after: Place | None, limit: int
) -> Sequence[tuple[WorkoutRow, Place]]:
    """By day; those without one come last."""
    query = select(table).where(table.c.user_id == user_id, table.c.deleted_at.is_(None))
    if wanted.first is not None:
        query = query.where(table.c.day >= wanted.first)
    if wanted.last is not None:
        query = query.where(table.c.day <= wanted.last)
    if wanted.sport is not None:
        query = query.where(table.c.sport == wanted.sport)
    found = await keyset.fetch(conn, query, table.c.day, table.c.id, descending=descending, after=after, limit=limit)
    return [(_row(row), place) for row, place in found]


async def bodies(conn: AsyncConnection, user_id: UUID, *, sport: str) -> tuple[Mapping[str, Any], ...]:
    query = select(table.c.body).where(table.c.user_id == user_id, table.c.sport == sport, table.c.deleted_at.is_(None))
    return tuple(await conn.scalars(query))


async def change(
    conn: AsyncConnection, user_id: UUID, workout_id: UUID, *, version: int, values: Mapping[str, Any], at: datetime
) -> bool:
    """`values`: day, notes, body (which brings sport and name). False when it is no longer in that version."""
    new = {name: value for name, value in values.items() if name in _EDITABLE}
    if (body := new.get("body")) is not None and isinstance(body, Mapping):
        new |= {"body": dict(body), "sport": body.get("sport", ""), "name": body.get("name", "")}
    changed = await conn.execute(
        update(table)
        .where(
            table.c.user_id == user_id,
            table.c.id == workout_id,
            table.c.version == version,
            table.c.deleted_at.is_(None),
        )
        .values(**new, version=version + 1, changed_at=at)
    )
    return changed.rowcount == 1


async def set_deleted(conn: AsyncConnection, user_id: UUID, workout_id: UUID, *, deleted_at: datetime | None) -> bool:
    """False when there is no such workout, or it is there already."""
    moves = table.c.deleted_at.is_not(None) if deleted_at is None else table.c.deleted_at.is_(None)
    changed = await conn.execute(
        update(table)
        .where(table.c.user_id == user_id, table.c.id == workout_id, moves)
        .values(deleted_at=deleted_at, version=table.c.version + 1)
    )
    return changed.rowcount == 1


async def system_erase(conn: AsyncConnection, *, before: datetime, batch: int) -> int:
    """Of every user: what lay in the bin for long enough. What stands elsewhere is in `delivered`, which stays."""
    old = (
        select(table.c.user_id, table.c.id)
        .where(table.c.deleted_at < before)
        .order_by(table.c.user_id, table.c.id)
        .limit(batch)
        .with_for_update(skip_locked=True)
    )
    keys = [(row.user_id, row.id) for row in await conn.execute(old)]
    if not keys:
        return 0
    return (await conn.execute(table.delete().where(tuple_(table.c.user_id, table.c.id).in_(keys)))).rowcount


def cursor_of(place: Place) -> str:
    return keyset.sealed(_ORDER, place)


def place_of(cursor: str) -> Place:
    """BadCursor for what is none of ours."""
    return keyset.unsealed(cursor, _ORDER, table.c.day)


def _row(row: Any) -> WorkoutRow:
    return WorkoutRow(**{name: getattr(row, name) for name in WorkoutRow.__slots__})
