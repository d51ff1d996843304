"""What a write with an Idempotency-Key answered the first time, to be answered again instead of done again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.accounts import idempotency_key

KEPT = timedelta(days=1)
ABANDONED = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Earlier:
    """`status` is None while the first request is still at work."""

    fingerprint: bytes
    status: int | None
    body: bytes | None


async def claim(conn: AsyncConnection, user_id: UUID, key: str, fingerprint: bytes, *, now: datetime) -> Earlier | None:
    """None when the key is now ours; else what it stands for. A claim its process died over is taken over."""
    k = idempotency_key.c
    statement = insert(idempotency_key).values(user_id=user_id, key=key, fingerprint=fingerprint, created_at=now)
    statement = statement.on_conflict_do_update(
        index_elements=["user_id", "key"],
        set_={"fingerprint": fingerprint, "created_at": now, "status": None, "body": None},
        where=(k.created_at < now - KEPT) | (k.status.is_(None) & (k.created_at < now - ABANDONED)),
    )
    if (await conn.execute(statement.returning(k.key))).first() is not None:
        return None
    mine = (k.user_id == user_id) & (k.key == key)
    row = (await conn.execute(select(k.fingerprint, k.status, k.body).where(mine))).first()
    return Earlier(*row) if row else None


async def settle(conn: AsyncConnection, user_id: UUID, key: str, *, status: int, body: bytes | None) -> None:
    """`body` is None when the answer held a secret: it is never said twice."""
    k = idempotency_key.c
    await conn.execute(
        update(idempotency_key).where(k.user_id == user_id, k.key == key).values(status=status, body=body)
    )


async def release(conn: AsyncConnection, user_id: UUID, key: str) -> None:
    """The first request failed and changed nothing: the same key may try again."""
    k = idempotency_key.c
    await conn.execute(delete(idempotency_key).where(k.user_id == user_id, k.key == key, k.status.is_(None)))


async def system_prune(conn: AsyncConnection, *, now: datetime) -> int:
    result = await conn.execute(delete(idempotency_key).where(idempotency_key.c.created_at < now - KEPT))
    return result.rowcount
