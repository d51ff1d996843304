"""What of an account is the demo athlete's."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.raw_files import DEMO
from domestique.store.tables.activities import activity
from domestique.store.tables.plans import plan
from domestique.store.tables.rules import rule
from domestique.store.tables.wellness import wellness_day
from domestique.store.tables.workouts import workout

PLAN_DEMO_TASK = "plan_demo"


@dataclass(frozen=True, slots=True)
class Samples:
    activities: int
    days: int
    plans: int = 0


async def count(conn: AsyncConnection, user_id: UUID) -> Samples:
    """What is in the bin does not count."""
    activities = await conn.scalar(
        select(func.count()).where(activity.c.user_id == user_id, activity.c.sample, activity.c.deleted_at.is_(None))
    )
    days = await conn.scalar(
        select(func.count(wellness_day.c.day.distinct())).where(
            wellness_day.c.user_id == user_id, wellness_day.c.source == DEMO
        )
    )
    planned = await conn.scalar(select(func.count()).where(plan.c.user_id == user_id, plan.c.demo))
    return Samples(activities or 0, days or 0, planned or 0)


async def plans(conn: AsyncConnection, user_id: UUID) -> tuple[UUID, ...]:
    found = await conn.scalars(select(plan.c.id).where(plan.c.user_id == user_id, plan.c.demo))
    return tuple(found)


async def has_own_plans(conn: AsyncConnection, user_id: UUID) -> bool:
    """Whether there is a plan or a rule that is not the demo athlete's."""
    planned = select(plan.c.id).where(plan.c.user_id == user_id, ~plan.c.demo).exists()
    ruled = select(rule.c.id).where(rule.c.user_id == user_id, ~rule.c.demo, rule.c.deleted_at.is_(None)).exists()
    return bool(await conn.scalar(select(or_(planned, ruled))))


async def take_plans_away(
    conn: AsyncConnection, user_id: UUID, *, workout_ids: Collection[UUID], now: datetime
) -> None:
    """With all their versions and offers, and these of the workouts they became. Rules stay told for plans of the
    athlete's own that kept them."""
    of_demo = select(plan.c.id).where(plan.c.user_id == user_id, plan.c.demo)
    await conn.execute(delete(workout).where(workout.c.user_id == user_id, workout.c.id.in_(workout_ids)))
    await conn.execute(
        update(rule)
        .where(rule.c.user_id == user_id, rule.c.deleted_at.is_(None), or_(rule.c.demo, rule.c.plan_id.in_(of_demo)))
        .values(deleted_at=now)
    )
    await conn.execute(delete(plan).where(plan.c.user_id == user_id, plan.c.demo))
