"""Bikes, shoes and the rest, with what was done on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import and_, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.activities import activity
from domestique.store.tables.organising import gear as table

GearKind = Literal["bike", "shoes", "other"]


@dataclass(frozen=True, slots=True)
class Gear:
    """`count` and the sum of known distances are of activities outside the bin."""

    id: UUID
    name: str
    kind: str
    retired_at: datetime | None
    count: int
    distance_m: float | None


async def every(conn: AsyncConnection, user_id: UUID, *, id: UUID | None = None) -> tuple[Gear, ...]:
    """Those in use first, by name."""
    used = (
        select(activity.c.gear_id, func.count().label("count"), func.sum(activity.c.distance_m).label("distance_m"))
        .where(activity.c.user_id == user_id, activity.c.gear_id.is_not(None), activity.c.deleted_at.is_(None))
        .group_by(activity.c.gear_id)
        .subquery()
    )
    query = (
        select(
            table.c.id,
            table.c.name,
            table.c.kind,
            table.c.retired_at,
            func.coalesce(used.c.count, 0),
            used.c.distance_m,
        )
        .select_from(table.outerjoin(used, used.c.gear_id == table.c.id))
        .where(table.c.user_id == user_id)
        .order_by(table.c.retired_at.is_not(None), table.c.name, table.c.id)
    )
    if id is not None:
        query = query.where(table.c.id == id)
    return tuple(Gear(*row) for row in await conn.execute(query))


async def known(conn: AsyncConnection, user_id: UUID, gear_id: UUID) -> bool:
    """Locked against being removed until the transaction ends."""
    query = select(table.c.id).where(table.c.user_id == user_id, table.c.id == gear_id)
    return (await conn.execute(query.with_for_update(read=True, key_share=True))).one_or_none() is not None


async def add(conn: AsyncConnection, user_id: UUID, gear_id: UUID, *, name: str, kind: GearKind, now: datetime) -> None:
    await conn.execute(insert(table).values(user_id=user_id, id=gear_id, name=name, kind=kind, created_at=now))


async def named(conn: AsyncConnection, user_id: UUID, name: str) -> UUID | None:
    """The one with just this name; of several the oldest."""
    query = select(table.c.id).where(table.c.user_id == user_id, table.c.name == name)
    found: UUID | None = await conn.scalar(query.order_by(table.c.created_at, table.c.id).limit(1))
    return found


async def change(conn: AsyncConnection, user_id: UUID, gear_id: UUID, *, changes: Mapping[str, Any]) -> bool:
    """False when there is no such gear."""
    new = {name: value for name, value in changes.items() if name in ("name", "kind", "retired_at")}
    if not new:
        return await known(conn, user_id, gear_id)
    where = and_(table.c.user_id == user_id, table.c.id == gear_id)
    return (await conn.execute(update(table).where(where).values(new))).rowcount == 1


async def remove_unused(conn: AsyncConnection, user_id: UUID, gear_id: UUID) -> bool:
    """False when an activity has it, in the bin or out of it, or when there is no such gear."""
    used = exists().where(activity.c.user_id == user_id, activity.c.gear_id == table.c.id)
    where = and_(table.c.user_id == user_id, table.c.id == gear_id, ~used)
    return (await conn.execute(delete(table).where(where))).rowcount == 1
