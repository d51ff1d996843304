"""Where rows came from, for whoever has to keep to somebody's terms."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.activities import activity, activity_source
from domestique.store.tables.raw_files import raw_file
from domestique.store.tables.wellness import wellness_day


async def of_activities(
    conn: AsyncConnection, user_id: UUID, activity_ids: Collection[UUID]
) -> dict[UUID, frozenset[str]]:
    """By activity, every source that has a part in it; typed ones came from the athlete."""
    found: dict[UUID, set[str]] = {}
    rows = await conn.execute(
        select(activity_source.c.activity_id, raw_file.c.source)
        .join(raw_file, (raw_file.c.user_id == activity_source.c.user_id) & (raw_file.c.id == activity_source.c.raw_id))
        .where(activity_source.c.user_id == user_id, activity_source.c.activity_id.in_(activity_ids))
        .distinct()
    )
    for activity_id, source in rows:
        found.setdefault(activity_id, set()).add(source)
    typed = await conn.scalars(
        select(activity.c.id).where(activity.c.user_id == user_id, activity.c.id.in_(activity_ids), activity.c.manual)
    )
    for activity_id in typed:
        found.setdefault(activity_id, set()).add("manual")
    return {activity_id: frozenset(sources) for activity_id, sources in found.items()}


async def of_days(conn: AsyncConnection, user_id: UUID) -> frozenset[str]:
    """All that daily figures came from."""
    query = select(wellness_day.c.source).where(wellness_day.c.user_id == user_id).distinct()
    return frozenset(await conn.scalars(query))
