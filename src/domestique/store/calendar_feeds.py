"""One secret address an athlete, kept as a hash: who has it reads what is planned, and nothing else."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.calendar_feed import calendar_feed as table

TOUCH_EVERY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """`starts_at`: HH:MM; None: all day."""

    starts_at: str | None
    created_at: datetime
    last_read_at: datetime | None


_COLUMNS = tuple(table.c[name] for name in CalendarFeed.__slots__)


async def get(conn: AsyncConnection, user_id: UUID) -> CalendarFeed | None:
    row = (await conn.execute(select(*_COLUMNS).where(table.c.user_id == user_id))).one_or_none()
    return None if row is None else CalendarFeed(*row)


async def put(conn: AsyncConnection, user_id: UUID, *, secret: bytes, starts_at: str | None, now: datetime) -> None:
    """The one before opens nothing from now on."""
    values = {"token_hash": _hash(secret), "starts_at": starts_at, "created_at": now, "last_read_at": None}
    statement = insert(table).values(user_id=user_id, **values)
    await conn.execute(statement.on_conflict_do_update(index_elements=[table.c.user_id], set_=values))


async def set_start(conn: AsyncConnection, user_id: UUID, starts_at: str | None) -> bool:
    changed = await conn.execute(update(table).where(table.c.user_id == user_id).values(starts_at=starts_at))
    return changed.rowcount == 1


async def remove(conn: AsyncConnection, user_id: UUID) -> bool:
    return (await conn.execute(delete(table).where(table.c.user_id == user_id))).rowcount == 1


async def opened(conn: AsyncConnection, user_id: UUID, secret: bytes, *, now: datetime) -> CalendarFeed | None:
    """None for any other secret. Reading is noted now and then, so that one sees whether anybody does."""
    row = (await conn.execute(select(*_COLUMNS, table.c.token_hash).where(table.c.user_id == user_id))).one_or_none()
    if row is None or not hmac.compare_digest(row.token_hash, _hash(secret)):
        return None
    await conn.execute(
        update(table)
        .where(
            table.c.user_id == user_id,
            or_(table.c.last_read_at.is_(None), table.c.last_read_at < now - TOUCH_EVERY),
        )
        .values(last_read_at=now)
    )
    return CalendarFeed(*row[:-1])


def _hash(secret: bytes) -> bytes:
    """Plain SHA-256: a secret of 256 random bits needs no slow hash."""
    return hashlib.sha256(secret).digest()
