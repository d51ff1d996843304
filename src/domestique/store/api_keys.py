"""Keys for programs: the prefix is public and finds the row, the secret is kept as a hash only."""

import hashlib
import hmac
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.accounts import api_key

TOUCH_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class ApiKey:
    user_id: UUID
    id: UUID
    name: str
    prefix: str
    scopes: tuple[str, ...]
    created_at: datetime
    last_used_at: datetime | None
    expires_at: datetime | None


_COLUMNS = tuple(api_key.c[name] for name in ApiKey.__slots__)


def _hash(secret: str) -> bytes:
    """Plain SHA-256: a secret of 256 random bits needs no slow hash."""
    return hashlib.sha256(secret.encode()).digest()


async def insert_one(
    conn: AsyncConnection,
    user_id: UUID,
    *,
    id: UUID,
    name: str,
    prefix: str,
    secret: str,
    scopes: Collection[str],
    now: datetime,
    expires_at: datetime | None,
) -> None:
    await conn.execute(
        insert(api_key).values(
            user_id=user_id,
            id=id,
            name=name,
            prefix=prefix,
            key_hash=_hash(secret),
            scopes=list(scopes),
            created_at=now,
            expires_at=expires_at,
        )
    )


async def system_find(conn: AsyncConnection, prefix: str, secret: str, *, now: datetime) -> ApiKey | None:
    """The system's, because the key is what tells us the user."""
    row = (await conn.execute(select(*_COLUMNS, api_key.c.key_hash).where(api_key.c.prefix == prefix))).first()
    if row is None or not hmac.compare_digest(row.key_hash, _hash(secret)):
        return None
    found = _api_key(row[:-1])
    return found if found.expires_at is None or found.expires_at > now else None


async def touch(conn: AsyncConnection, user_id: UUID, id: UUID, *, now: datetime) -> None:
    """At most once a minute, so that reading does not mean writing."""
    await conn.execute(
        update(api_key)
        .where(
            api_key.c.user_id == user_id,
            api_key.c.id == id,
            or_(api_key.c.last_used_at.is_(None), api_key.c.last_used_at < now - TOUCH_EVERY),
        )
        .values(last_used_at=now)
    )


async def all_of(conn: AsyncConnection, user_id: UUID) -> tuple[ApiKey, ...]:
    rows = await conn.execute(
        select(*_COLUMNS).where(api_key.c.user_id == user_id).order_by(api_key.c.created_at.desc(), api_key.c.id)
    )
    return tuple(_api_key(tuple(row)) for row in rows)


async def is_live(conn: AsyncConnection, user_id: UUID, id: UUID, *, now: datetime) -> bool:
    statement = select(api_key.c.id).where(
        api_key.c.user_id == user_id,
        api_key.c.id == id,
        or_(api_key.c.expires_at.is_(None), api_key.c.expires_at > now),
    )
    return (await conn.execute(statement)).first() is not None


async def remove(conn: AsyncConnection, user_id: UUID, id: UUID) -> bool:
    result = await conn.execute(delete(api_key).where(api_key.c.user_id == user_id, api_key.c.id == id))
    return result.rowcount == 1


def _api_key(values: tuple[object, ...]) -> ApiKey:
    user_id, id, name, prefix, scopes, *times = values
    return ApiKey(user_id, id, name, prefix, tuple(scopes), *times)  # type: ignore[arg-type]
