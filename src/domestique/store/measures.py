"""What each activity was in when it was last measured, and its load: the narrow rows that dashboards read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.activities import activity
from domestique.store.tables.jobs import job_run
from domestique.store.tables.measuring import activity_measure as table

MEASURE_TASK = "measure_activities"
MEASURE_LOCK = "measure"
"""One at a time for each user."""

_SEEN = ("activity_version", "catalogue", "told", "day", "sport", "trouble", "measured_at")


@dataclass(frozen=True, slots=True)
class Seen:
    """What an activity was in when it was last looked at."""

    activity_version: int
    catalogue: bytes
    told: bytes
    day: date
    sport: str
    trouble: str | None
    measured_at: datetime


@dataclass(frozen=True, slots=True)
class Look:
    """What an activity is in now; `seen` is None for one that was never measured."""

    id: UUID
    version: int
    sport: str
    start_at: datetime
    utc_offset_s: int | None
    deleted: bool
    seen: Seen | None


@dataclass(frozen=True, slots=True)
class Measure:
    activity_id: UUID
    activity_version: int
    catalogue: bytes
    told: bytes
    day: date
    sport: str
    load_slug: str | None
    load: float | None
    trouble: str | None
    measured_at: datetime


@dataclass(frozen=True, slots=True)
class Load:
    """`load` is None where nothing tells of it."""

    day: date
    sport: str
    load: float | None
    activity_id: UUID


async def looks(conn: AsyncConnection, user_id: UUID, *, only: UUID | None = None) -> tuple[Look, ...]:
    """Of all activities in order of time; of those in the bin only what was measured."""
    query = (
        select(
            activity.c.id,
            activity.c.version,
            activity.c.sport.label("sport_now"),
            activity.c.start_at,
            activity.c.utc_offset_s,
            activity.c.deleted_at.is_not(None).label("deleted"),
            *(table.c[name] for name in _SEEN),
        )
        .outerjoin(table, and_(table.c.user_id == activity.c.user_id, table.c.activity_id == activity.c.id))
        .where(
            activity.c.user_id == user_id, or_(activity.c.deleted_at.is_(None), table.c.activity_version.is_not(None))
        )
        .order_by(activity.c.start_at, activity.c.id)
    )
    if only is not None:
        query = query.where(activity.c.id == only)
    return tuple(_look(row) for row in await conn.execute(query))


def _look(row: Any) -> Look:
    seen = None if row.activity_version is None else Seen(*(getattr(row, name) for name in _SEEN))
    return Look(row.id, row.version, row.sport_now, row.start_at, row.utc_offset_s, row.deleted, seen)


async def get(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> Measure | None:
    columns = [table.c[name] for name in Measure.__slots__]
    query = select(*columns).where(table.c.user_id == user_id, table.c.activity_id == activity_id)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else Measure(*row)


async def put(conn: AsyncConnection, user_id: UUID, measures: Sequence[Measure]) -> None:
    if not measures:
        return
    new = insert(table)
    changed = {name: new.excluded[name] for name in Measure.__slots__ if name != "activity_id"}
    await conn.execute(
        new.on_conflict_do_update(index_elements=[table.c.user_id, table.c.activity_id], set_=changed),
        [{"user_id": user_id, **{name: getattr(one, name) for name in Measure.__slots__}} for one in measures],
    )


async def drop(conn: AsyncConnection, user_id: UUID, activity_ids: Sequence[UUID]) -> None:
    await conn.execute(table.delete().where(table.c.user_id == user_id, table.c.activity_id.in_(activity_ids)))


async def loads(
    conn: AsyncConnection, user_id: UUID, *, since: date | None = None, until: date | None = None
) -> tuple[Load, ...]:
    """Of every measured activity in order of days, `until` not included: one read of one index, made for form."""
    query = select(table.c.day, table.c.sport, table.c.load, table.c.activity_id).where(table.c.user_id == user_id)
    if since is not None:
        query = query.where(table.c.day >= since)
    if until is not None:
        query = query.where(table.c.day < until)
    rows = await conn.execute(query.order_by(table.c.day, table.c.activity_id))
    return tuple(Load(*row) for row in rows)


async def computing(conn: AsyncConnection, user_id: UUID) -> bool:
    """Whether figures are being computed, or wait to be."""
    query = select(job_run.c.id).where(
        job_run.c.user_id == user_id, job_run.c.task == MEASURE_TASK, job_run.c.finished_at.is_(None)
    )
    return (await conn.execute(query.limit(1))).first() is not None


async def asked_for(conn: AsyncConnection, user_id: UUID, *, before: datetime) -> bool:
    """Whether a job waits that will see what this transaction changes: it is held back until the transaction ends."""
    query = select(job_run.c.id).where(
        job_run.c.user_id == user_id,
        job_run.c.task == MEASURE_TASK,
        job_run.c.state == "waiting",
        or_(job_run.c.next_try_at.is_(None), job_run.c.next_try_at <= before),
    )
    return (await conn.execute(query.limit(1).with_for_update(read=True, skip_locked=True))).first() is not None


async def newest(conn: AsyncConnection, user_id: UUID) -> datetime | None:
    """When anything was last measured: a mark by which answers can be told apart."""
    found: datetime | None = await conn.scalar(select(func.max(table.c.measured_at)).where(table.c.user_id == user_id))
    return found
