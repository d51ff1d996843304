"""Addresses that an athlete's programs send days' figures to. Secrets are sealed before they come here."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.webhooks import webhook as table
from domestique.store.tables.webhooks import webhook_delivery as delivery

SOURCE = "webhook"


@dataclass(frozen=True, slots=True)
class Webhook:
    user_id: UUID
    id: UUID
    name: str
    source: str
    sealed_secret: bytes | None = field(repr=False)
    created_at: datetime
    last_received_at: datetime | None
    paused_at: datetime | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """`trouble_code`: why nothing of it counts."""

    raw_id: UUID
    received_at: datetime
    days: int
    figures: int
    trouble_code: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    taken: int
    refused: int


_COLUMNS = tuple(table.c[name] for name in Webhook.__slots__)
_DELIVERED = tuple(delivery.c[name] for name in Delivery.__slots__)


async def add(
    conn: AsyncConnection, user_id: UUID, webhook_id: UUID, *, name: str, sealed_secret: bytes, now: datetime
) -> Webhook:
    """Each has a source of its own, so that what came from one is never taken for another's."""
    taken = set(await conn.scalars(select(table.c.source).where(table.c.user_id == user_id)))
    source = next(one for one in (SOURCE, *(f"{SOURCE}_{n}" for n in range(2, len(taken) + 3))) if one not in taken)
    made = Webhook(user_id, webhook_id, name, source, sealed_secret, now, None, None)
    await conn.execute(insert(table).values({name: getattr(made, name) for name in Webhook.__slots__}))
    return made


async def every(conn: AsyncConnection, user_id: UUID) -> tuple[tuple[Webhook, Tally], ...]:
    """Those not revoked, the newest first."""
    rows = await conn.execute(
        select(
            *_COLUMNS,
            func.count(delivery.c.raw_id).filter(delivery.c.trouble_code.is_(None)).label("taken"),
            func.count(delivery.c.trouble_code).label("refused"),
        )
        .outerjoin(delivery, and_(delivery.c.user_id == table.c.user_id, delivery.c.webhook_id == table.c.id))
        .where(table.c.user_id == user_id, table.c.sealed_secret.is_not(None))
        .group_by(table.c.user_id, table.c.id)
        .order_by(table.c.id.desc())
    )
    return tuple((Webhook(*row[:-2]), Tally(row.taken, row.refused)) for row in rows)


async def every_source(conn: AsyncConnection, user_id: UUID) -> tuple[Webhook, ...]:
    """Revoked ones too, the oldest first: what came from there is still here."""
    rows = await conn.execute(select(*_COLUMNS).where(table.c.user_id == user_id).order_by(table.c.id))
    return tuple(Webhook(*row) for row in rows)


async def deliveries(conn: AsyncConnection, user_id: UUID, webhook_id: UUID) -> tuple[Delivery, ...]:
    """All, as they came."""
    query = select(*_DELIVERED).where(delivery.c.user_id == user_id, delivery.c.webhook_id == webhook_id)
    rows = await conn.execute(query.order_by(delivery.c.received_at, delivery.c.raw_id))
    return tuple(Delivery(*row) for row in rows)


async def system_find(conn: AsyncConnection, webhook_id: UUID) -> Webhook | None:
    """The system's, because the address is what tells us the user. Not a revoked one."""
    query = select(*_COLUMNS).where(table.c.id == webhook_id, table.c.sealed_secret.is_not(None))
    row = (await conn.execute(query)).first()
    return None if row is None else Webhook(*row)


async def revoke(conn: AsyncConnection, user_id: UUID, webhook_id: UUID) -> bool:
    there = _one(user_id, webhook_id) & table.c.sealed_secret.is_not(None)
    return (await conn.execute(update(table).where(there).values(sealed_secret=None))).rowcount == 1


async def set_paused(conn: AsyncConnection, user_id: UUID, webhook_id: UUID, *, since: datetime | None) -> bool:
    """`since` None: it goes on. False: there is none, or it is revoked."""
    there = _one(user_id, webhook_id) & table.c.sealed_secret.is_not(None)
    kept = None if since is None else func.coalesce(table.c.paused_at, since)
    return (await conn.execute(update(table).where(there).values(paused_at=kept))).rowcount == 1


async def hold(conn: AsyncConnection, user_id: UUID, webhook_id: UUID, *, now: datetime) -> bool:
    """One delivery at a time, so that the same bytes sent twice at once count once. False: revoked or paused
    meanwhile."""
    there = _one(user_id, webhook_id) & table.c.sealed_secret.is_not(None) & table.c.paused_at.is_(None)
    return (await conn.execute(update(table).where(there).values(last_received_at=now))).rowcount == 1


async def delivered(conn: AsyncConnection, user_id: UUID, webhook_id: UUID, raw_id: UUID) -> Delivery | None:
    where = and_(delivery.c.user_id == user_id, delivery.c.webhook_id == webhook_id, delivery.c.raw_id == raw_id)
    row = (await conn.execute(select(*_DELIVERED).where(where))).one_or_none()
    return None if row is None else Delivery(*row)


async def keep(conn: AsyncConnection, user_id: UUID, webhook_id: UUID, kept: Delivery) -> None:
    """What was refused before may be understood now."""
    names = Delivery.__slots__
    new = insert_or(delivery)
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=["user_id", "webhook_id", "raw_id"],
            set_={name: new.excluded[name] for name in names if name != "raw_id"},
        ),
        [{"user_id": user_id, "webhook_id": webhook_id, **{name: getattr(kept, name) for name in names}}],
    )


async def set_secret(
    conn: AsyncConnection, user_id: UUID, webhook_id: UUID, sealed_secret: bytes, *, over: bytes
) -> bool:
    """Only over what is there now: a revoked one takes none."""
    there = _one(user_id, webhook_id) & (table.c.sealed_secret == over)
    return (await conn.execute(update(table).where(there).values(sealed_secret=sealed_secret))).rowcount == 1


async def system_sealed(conn: AsyncConnection) -> Sequence[tuple[UUID, UUID, bytes]]:
    """User, webhook and sealed secret of all, for sealing them anew with a new key."""
    rows = await conn.execute(
        select(table.c.user_id, table.c.id, table.c.sealed_secret).where(table.c.sealed_secret.is_not(None))
    )
    return [(row.user_id, row.id, row.sealed_secret) for row in rows]


def _one(user_id: UUID, webhook_id: UUID) -> Any:
    return and_(table.c.user_id == user_id, table.c.id == webhook_id)
