"""The athlete's own words for activities, as far as any activity has them."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.activity_filter import tagged
from domestique.store.tables.activities import activity


@dataclass(frozen=True, slots=True)
class Tag:
    tag: str
    count: int


async def every(conn: AsyncConnection, user_id: UUID) -> tuple[Tag, ...]:
    """The most used first; those of activities in the bin do not count."""
    each = (
        select(func.unnest(activity.c.tags).label("tag"))
        .where(activity.c.user_id == user_id, activity.c.deleted_at.is_(None), tagged())
        .subquery()
    )
    count = func.count().label("count")
    rows = await conn.execute(
        select(each.c.tag, count).group_by(each.c.tag).order_by(count.desc(), each.c.tag.collate("C"))
    )
    return tuple(Tag(row[0], row[1]) for row in rows)
