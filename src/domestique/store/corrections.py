"""Corrections as they were asked for, in order; taking one back leaves it in the log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.linking import activity_correction as table


@dataclass(frozen=True, slots=True)
class Correction:
    id: UUID
    activity_id: UUID
    slug: str
    params: Mapping[str, float | str]
    created_at: datetime
    undone_at: datetime | None
    refused: str | None


_COLUMNS = tuple(table.c[name] for name in Correction.__slots__)


async def append(
    conn: AsyncConnection,
    user_id: UUID,
    activity_id: UUID,
    *,
    id: UUID,
    slug: str,
    params: Mapping[str, float | str],
    at: datetime,
) -> None:
    last = (
        select(func.coalesce(func.max(table.c.position), 0) + 1)
        .where(table.c.user_id == user_id, table.c.activity_id == activity_id)
        .scalar_subquery()
    )
    values: dict[str, Any] = {"slug": slug, "params": dict(params), "created_at": at, "position": last}
    await conn.execute(insert(table).values(user_id=user_id, id=id, activity_id=activity_id, **values))


async def of_activity(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[Correction, ...]:
    """All of them, those taken back too, in the order in which they are applied."""
    rows = await conn.execute(
        select(*_COLUMNS)
        .where(table.c.user_id == user_id, table.c.activity_id == activity_id)
        .order_by(table.c.position, table.c.id)
    )
    return tuple(Correction(*row) for row in rows)


async def set_undone(
    conn: AsyncConnection, user_id: UUID, activity_id: UUID, correction_id: UUID, *, at: datetime | None
) -> bool:
    """None puts it back in its old place. False when there was nothing to change."""
    was = table.c.undone_at.is_(None) if at is not None else table.c.undone_at.is_not(None)
    changed = await conn.execute(
        update(table)
        .where(table.c.user_id == user_id, table.c.activity_id == activity_id, table.c.id == correction_id, was)
        .values(undone_at=at)
    )
    return changed.rowcount == 1


async def set_refused(conn: AsyncConnection, user_id: UUID, activity_id: UUID, refused: Mapping[UUID, str]) -> None:
    for correction in await of_activity(conn, user_id, activity_id):
        reason = refused.get(correction.id)
        if reason != correction.refused:
            await conn.execute(
                update(table).where(table.c.user_id == user_id, table.c.id == correction.id).values(refused=reason)
            )
