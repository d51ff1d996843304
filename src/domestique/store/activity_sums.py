"""Sums of what was done, by week or month and sport; and what was done on each day."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Text, and_, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.activities import activity
from domestique.store.tables.measuring import activity_measure as measure

Step = Literal["week", "month"]


@dataclass(frozen=True, slots=True)
class Sum:
    """Of known figures; `loaded` activities have a load. Weeks begin on Monday."""

    since: date
    sport: str
    count: int
    loaded: int
    load: float | None
    timer_s: float | None
    distance_m: float | None
    ascent_m: float | None


@dataclass(frozen=True, slots=True)
class Done:
    """One activity on a calendar."""

    id: UUID
    day: date
    sport: str
    name: str | None
    timer_s: float | None
    distance_m: float | None
    load: float | None
    rpe: float | None = None


async def sums(
    conn: AsyncConnection, user_id: UUID, since: date, until: date, *, step: Step, zone: str
) -> tuple[Sum, ...]:
    """Both days count. `zone`: the athlete's, for recordings that do not say theirs."""
    day = _day(zone)
    bucket = cast(func.date_trunc(step, day), Date).label("since")
    rows = await conn.execute(
        select(
            bucket,
            activity.c.sport,
            func.count(),
            func.count(measure.c.load),
            func.sum(measure.c.load),
            func.sum(activity.c.timer_s),
            func.sum(activity.c.distance_m),
            func.sum(activity.c.ascent_m),
        )
        .select_from(_with_load())
        .where(_alive(user_id), day.between(since, until))
        .group_by(bucket, activity.c.sport)
        .order_by(bucket, activity.c.sport)
    )
    return tuple(Sum(*row) for row in rows)


async def done(
    conn: AsyncConnection, user_id: UUID, since: date, until: date, *, zone: str, limit: int
) -> tuple[Done, ...]:
    """In order of time; both days count."""
    day = _day(zone)
    rows = await conn.execute(
        select(
            activity.c.id,
            day.label("day"),
            activity.c.sport,
            activity.c.name,
            activity.c.timer_s,
            activity.c.distance_m,
            measure.c.load,
            activity.c.rpe,
        )
        .select_from(_with_load())
        .where(_alive(user_id), day.between(since, until))
        .order_by(activity.c.start_at, activity.c.id)
        .limit(limit)
    )
    return tuple(Done(*row) for row in rows)


def _with_load() -> Any:
    mine = and_(measure.c.user_id == activity.c.user_id, measure.c.activity_id == activity.c.id)
    return activity.outerjoin(measure, mine)


def _alive(user_id: UUID) -> ColumnElement[bool]:
    return and_(activity.c.user_id == user_id, activity.c.deleted_at.is_(None))


def _day(zone: str) -> ColumnElement[date]:
    """The local day it began on."""
    own = func.timezone("UTC", activity.c.start_at) + func.make_interval(0, 0, 0, 0, 0, 0, activity.c.utc_offset_s)
    return cast(func.coalesce(own, func.timezone(cast(literal(zone), Text), activity.c.start_at)), Date)
