"""Sign-ins that wait for a code or for somebody to come back: sealed, good for some minutes, open to every process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.connections import pending_sign_in as table

Needs = Literal["code", "redirect"]


@dataclass(frozen=True, slots=True)
class PendingSignIn:
    id: UUID
    slug: str
    needs: str
    sealed_state: bytes = field(repr=False)
    how: str | None
    addresses: Mapping[str, str]
    connection_id: UUID | None
    created_at: datetime
    expires_at: datetime


_COLUMNS = tuple(table.c[name] for name in PendingSignIn.__slots__)


async def add(
    conn: AsyncConnection,
    user_id: UUID,
    sign_in_id: UUID,
    *,
    slug: str,
    needs: Needs,
    sealed_state: bytes,
    how: str | None,
    addresses: Mapping[str, str],
    connection_id: UUID | None,
    now: datetime,
    expires_at: datetime,
) -> None:
    await conn.execute(
        insert(table).values(
            user_id=user_id,
            id=sign_in_id,
            slug=slug,
            needs=needs,
            sealed_state=sealed_state,
            how=how,
            addresses=dict(addresses),
            connection_id=connection_id,
            created_at=now,
            expires_at=expires_at,
        )
    )


async def get(conn: AsyncConnection, user_id: UUID, sign_in_id: UUID, *, now: datetime) -> PendingSignIn | None:
    """None when its minutes are over."""
    query = select(*_COLUMNS).where(table.c.user_id == user_id, table.c.id == sign_in_id, table.c.expires_at > now)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else PendingSignIn(*row)


async def sent_away(conn: AsyncConnection, user_id: UUID, slug: str, *, now: datetime) -> tuple[PendingSignIn, ...]:
    """Those that wait for somebody to come back from there, the newest first."""
    rows = await conn.execute(
        select(*_COLUMNS)
        .where(table.c.user_id == user_id, table.c.slug == slug, table.c.needs == "redirect", table.c.expires_at > now)
        .order_by(table.c.id.desc())
    )
    return tuple(PendingSignIn(*row) for row in rows)


async def take(conn: AsyncConnection, user_id: UUID, sign_in_id: UUID) -> bool:
    """It is used up. False when somebody else was faster."""
    gone = await conn.execute(delete(table).where(table.c.user_id == user_id, table.c.id == sign_in_id))
    return gone.rowcount == 1


async def system_prune(conn: AsyncConnection, *, now: datetime) -> int:
    """Of every user: what expired is of no use to anybody."""
    return (await conn.execute(delete(table).where(table.c.expires_at <= now))).rowcount
