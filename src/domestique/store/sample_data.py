"""What of an account is the demo athlete's."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.raw_files import DEMO
from domestique.store.tables.activities import activity
from domestique.store.tables.wellness import wellness_day


@dataclass(frozen=True, slots=True)
class Samples:
    activities: int
    days: int


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
    return Samples(activities or 0, days or 0)
