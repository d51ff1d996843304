"""The second factor: one sealed secret a person, and recovery codes that each work once."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.accounts import recovery_code, second_factor


@dataclass(frozen=True, slots=True)
class SecondFactor:
    sealed_secret: bytes
    created_at: datetime
    confirmed_at: datetime | None
    last_step: int | None


_COLUMNS = tuple(second_factor.c[name] for name in SecondFactor.__slots__)


async def get(conn: AsyncConnection, user_id: UUID) -> SecondFactor | None:
    row = (await conn.execute(select(*_COLUMNS).where(second_factor.c.user_id == user_id))).first()
    return SecondFactor(*row) if row else None


async def in_force(conn: AsyncConnection, user_id: UUID) -> bool:
    found = await get(conn, user_id)
    return found is not None and found.confirmed_at is not None


async def offer(conn: AsyncConnection, user_id: UUID, sealed_secret: bytes, *, now: datetime) -> bool:
    """Replaces an offer never confirmed; False when one is in force already."""
    statement = upsert(second_factor).values(user_id=user_id, sealed_secret=sealed_secret, created_at=now)
    statement = statement.on_conflict_do_update(
        index_elements=["user_id"],
        set_={"sealed_secret": sealed_secret, "created_at": now, "last_step": None},
        where=second_factor.c.confirmed_at.is_(None),
    )
    return (await conn.execute(statement.returning(second_factor.c.user_id))).first() is not None


async def confirm(conn: AsyncConnection, user_id: UUID, *, step: int, now: datetime) -> bool:
    statement = (
        update(second_factor)
        .where(second_factor.c.user_id == user_id, second_factor.c.confirmed_at.is_(None))
        .values(confirmed_at=now, last_step=step)
    )
    return (await conn.execute(statement)).rowcount == 1


async def take_step(conn: AsyncConnection, user_id: UUID, step: int) -> bool:
    """One code a step, in one statement: of two sign-ins with the same code only one gets through."""
    statement = (
        update(second_factor)
        .where(
            second_factor.c.user_id == user_id,
            or_(second_factor.c.last_step.is_(None), second_factor.c.last_step < step),
        )
        .values(last_step=step)
    )
    return (await conn.execute(statement)).rowcount == 1


async def system_sealed(conn: AsyncConnection) -> Sequence[tuple[UUID, bytes]]:
    """User and sealed secret of all, for sealing them anew with a new key."""
    rows = await conn.execute(select(second_factor.c.user_id, second_factor.c.sealed_secret))
    return [(row.user_id, row.sealed_secret) for row in rows]


async def seal_anew(conn: AsyncConnection, user_id: UUID, sealed_secret: bytes, *, over: bytes) -> bool:
    statement = (
        update(second_factor)
        .where(second_factor.c.user_id == user_id, second_factor.c.sealed_secret == over)
        .values(sealed_secret=sealed_secret)
    )
    return (await conn.execute(statement)).rowcount == 1


async def remove(conn: AsyncConnection, user_id: UUID) -> bool:
    await conn.execute(delete(recovery_code).where(recovery_code.c.user_id == user_id))
    return (await conn.execute(delete(second_factor).where(second_factor.c.user_id == user_id))).rowcount == 1


def _hash(user_id: UUID, code: str) -> bytes:
    """Codes carry 80 random bits, and the user is hashed in, so no table of hashes serves two people."""
    return hashlib.sha256(user_id.bytes + code.encode()).digest()


async def replace_recovery_codes(conn: AsyncConnection, user_id: UUID, codes: Collection[str]) -> None:
    await conn.execute(delete(recovery_code).where(recovery_code.c.user_id == user_id))
    rows = [{"user_id": user_id, "code_hash": _hash(user_id, code)} for code in codes]
    await conn.execute(insert(recovery_code), rows)


async def use_recovery_code(conn: AsyncConnection, user_id: UUID, code: str, *, now: datetime) -> bool:
    statement = (
        update(recovery_code)
        .where(
            recovery_code.c.user_id == user_id,
            recovery_code.c.code_hash == _hash(user_id, code),
            recovery_code.c.used_at.is_(None),
        )
        .values(used_at=now)
    )
    return (await conn.execute(statement)).rowcount == 1


async def recovery_codes_left(conn: AsyncConnection, user_id: UUID) -> int:
    statement = select(func.count()).where(recovery_code.c.user_id == user_id, recovery_code.c.used_at.is_(None))
    return int(await conn.scalar(statement) or 0)
