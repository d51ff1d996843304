"""Signed-in browsers. Only the hash of a session's token is kept, so a stolen database opens no session."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.accounts import session

TOUCH_EVERY = timedelta(minutes=1)
_LONGEST_AGENT = 300


@dataclass(frozen=True, slots=True)
class Session:
    user_id: UUID
    id: UUID
    created_at: datetime
    last_seen_at: datetime
    ends_at: datetime
    user_agent: str
    address: str


_COLUMNS = tuple(session.c[name] for name in Session.__slots__)


def _hash(token: bytes) -> bytes:
    """Plain SHA-256: a token of 256 random bits needs no slow hash."""
    return hashlib.sha256(token).digest()


async def insert_one(
    conn: AsyncConnection,
    user_id: UUID,
    *,
    id: UUID,
    token: bytes,
    now: datetime,
    ends_at: datetime,
    user_agent: str,
    address: str,
) -> None:
    await conn.execute(
        insert(session).values(
            user_id=user_id,
            id=id,
            token_hash=_hash(token),
            created_at=now,
            last_seen_at=now,
            ends_at=ends_at,
            user_agent=user_agent[:_LONGEST_AGENT],
            address=address,
        )
    )


async def find(conn: AsyncConnection, user_id: UUID, token: bytes, *, now: datetime, idle: timedelta) -> Session | None:
    """None when it was never ours, has ended, or slept longer than `idle`."""
    statement = select(*_COLUMNS).where(
        session.c.user_id == user_id,
        session.c.token_hash == _hash(token),
        session.c.ends_at > now,
        session.c.last_seen_at > now - idle,
    )
    row = (await conn.execute(statement)).first()
    return Session(*row) if row else None


async def touch(conn: AsyncConnection, user_id: UUID, id: UUID, *, now: datetime, address: str) -> None:
    """At most once a minute, so that reading does not mean writing."""
    await conn.execute(
        update(session)
        .where(session.c.user_id == user_id, session.c.id == id, session.c.last_seen_at < now - TOUCH_EVERY)
        .values(last_seen_at=now, address=address)
    )


async def is_live(conn: AsyncConnection, user_id: UUID, id: UUID, *, now: datetime) -> bool:
    statement = select(session.c.id).where(session.c.user_id == user_id, session.c.id == id, session.c.ends_at > now)
    return (await conn.execute(statement)).first() is not None


async def live(conn: AsyncConnection, user_id: UUID, *, now: datetime, idle: timedelta) -> tuple[Session, ...]:
    rows = await conn.execute(
        select(*_COLUMNS)
        .where(session.c.user_id == user_id, session.c.ends_at > now, session.c.last_seen_at > now - idle)
        .order_by(session.c.last_seen_at.desc(), session.c.id)
    )
    return tuple(Session(*row) for row in rows)


async def end(conn: AsyncConnection, user_id: UUID, id: UUID) -> bool:
    result = await conn.execute(delete(session).where(session.c.user_id == user_id, session.c.id == id))
    return result.rowcount == 1


async def end_all(conn: AsyncConnection, user_id: UUID, *, but: UUID | None = None) -> tuple[UUID, ...]:
    statement = delete(session).where(session.c.user_id == user_id).returning(session.c.id)
    if but is not None:
        statement = statement.where(session.c.id != but)
    return tuple((await conn.execute(statement)).scalars())


async def system_prune(conn: AsyncConnection, *, now: datetime, idle: timedelta) -> int:
    """Housekeeping over everyone: sessions that can no longer open anything."""
    result = await conn.execute(
        delete(session).where((session.c.ends_at <= now) | (session.c.last_seen_at <= now - idle))
    )
    return result.rowcount
