"""What hangs on an activity besides its samples: laps, pauses, sets, and the recordings it was made from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.recordings import StoredLap, StoredSet
from domestique.store.tables.activities import activity, activity_lap, activity_pause, activity_source, strength_set


@dataclass(frozen=True, slots=True)
class Source:
    """One recording: part `part` of the file `raw_id`. `deleted` tells whether its activity is in the bin."""

    id: UUID
    activity_id: UUID
    raw_id: UUID
    part: int
    added_at: datetime
    deleted: bool
    start_at: datetime
    facts: Mapping[str, str]


async def laps(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[StoredLap, ...]:
    table = activity_lap
    rows = await conn.execute(
        select(table.c.kind, table.c.start_s, table.c.end_s, table.c.fields)
        .where(table.c.user_id == user_id, table.c.activity_id == activity_id)
        .order_by(table.c.position)
    )
    return tuple(StoredLap(*row) for row in rows)


async def pauses(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[tuple[float, float], ...]:
    table = activity_pause
    rows = await conn.execute(
        select(table.c.start_s, table.c.end_s)
        .where(table.c.user_id == user_id, table.c.activity_id == activity_id)
        .order_by(table.c.position)
    )
    return tuple((row.start_s, row.end_s) for row in rows)


async def sets(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[StoredSet, ...]:
    table = strength_set
    rows = await conn.execute(
        select(*(table.c[each.name] for each in fields(StoredSet)))
        .where(table.c.user_id == user_id, table.c.activity_id == activity_id)
        .order_by(table.c.position)
    )
    return tuple(StoredSet(*row) for row in rows)


async def sources_of_activity(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[Source, ...]:
    """The first is the one the activity was made from."""
    return await _sources(conn, user_id, activity_source.c.activity_id == activity_id)


async def sources_of_file(conn: AsyncConnection, user_id: UUID, raw_id: UUID) -> tuple[Source, ...]:
    """What was already read out of a file, by part."""
    return await _sources(conn, user_id, activity_source.c.raw_id == raw_id)


async def sources_of_files(conn: AsyncConnection, user_id: UUID, raw_ids: Collection[UUID]) -> dict[UUID, list[Source]]:
    """As `sources_of_file`, for those files of which anything was read."""
    found: dict[UUID, list[Source]] = {}
    for source in await _sources(conn, user_id, activity_source.c.raw_id.in_(raw_ids)):
        found.setdefault(source.raw_id, []).append(source)
    return found


async def _sources(conn: AsyncConnection, user_id: UUID, condition: ColumnElement[bool]) -> tuple[Source, ...]:
    table = activity_source
    rows = await conn.execute(
        select(
            table.c.id,
            table.c.activity_id,
            table.c.raw_id,
            table.c.part,
            table.c.added_at,
            activity.c.deleted_at.is_not(None).label("deleted"),
            table.c.start_at,
            table.c.facts,
        )
        .join(activity, (activity.c.user_id == table.c.user_id) & (activity.c.id == table.c.activity_id))
        .where(table.c.user_id == user_id, condition)
        .order_by(table.c.added_at, table.c.part, table.c.id)
    )
    return tuple(Source(*row) for row in rows)
