"""Working sets of the last weeks by exercise, for the next weight of each."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import Date, Text, and_, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.planning.strength.lifted import DoneSet, Lifted
from domestique.store.tables.activities import activity, strength_set

_NO_WORK = ("rest", "warmup", "warm_up")


async def lifted(
    conn: AsyncConnection, user_id: UUID, *, since: date, until: date, zone: str
) -> Mapping[str, tuple[Lifted, ...]]:
    """Both days count; in order of days. Help (below zero) is no weight to go on from, and sets nobody counted say
    nothing."""
    own = func.timezone("UTC", activity.c.start_at) + func.make_interval(0, 0, 0, 0, 0, 0, activity.c.utc_offset_s)
    day = cast(func.coalesce(own, func.timezone(cast(literal(zone), Text), activity.c.start_at)), Date).label("day")
    one = strength_set
    rows = await conn.execute(
        select(one.c.exercise, day, activity.c.id, one.c.reps, one.c.weight_kg, one.c.rpe)
        .select_from(one.join(activity, and_(activity.c.user_id == one.c.user_id, activity.c.id == one.c.activity_id)))
        .where(
            one.c.user_id == user_id,
            activity.c.deleted_at.is_(None),
            one.c.exercise.is_not(None),
            one.c.reps > 0,
            one.c.kind.not_in(_NO_WORK),
            func.coalesce(one.c.weight_kg, 0) >= 0,
            day.between(since, until),
        )
        .order_by(one.c.exercise, day, activity.c.start_at, one.c.position)
    )
    days: dict[tuple[str, date], list[DoneSet]] = {}
    sessions: dict[tuple[str, date], UUID] = {}
    for row in rows:
        rir = None if row.rpe is None else max(0.0, 10.0 - row.rpe)
        sessions[row.exercise, row.day] = row.id
        days.setdefault((row.exercise, row.day), []).append(DoneSet(row.reps, row.weight_kg or None, rir))
    found: dict[str, tuple[Lifted, ...]] = {}
    for (exercise, on), sets in days.items():
        found[exercise] = (*found.get(exercise, ()), Lifted(on, tuple(sets), sessions[exercise, on]))
    return found
