"""Limits that hold across processes and hosts: each is one SQL statement on one row.

A bucket fills at a steady rate and pays one token a deed; a guard makes each failure wait longer than the last.
The table is unlogged: after a crash everyone starts afresh, which is the right price for no write-ahead log.
Keys hold hashes, never an address or a name. These are the system's: a limit guards before anyone is known.
"""

import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.accounts import rate_bucket

_TAKE = text("""
INSERT INTO rate_bucket AS b (key, tokens, updated_at)
VALUES (:key, CAST(:size AS double precision) - 1, :now)
ON CONFLICT (key) DO UPDATE SET
    tokens = GREATEST(
        -1, LEAST(:size, b.tokens + :per_second * GREATEST(0, EXTRACT(EPOCH FROM (:now - b.updated_at)))) - 1
    ),
    updated_at = GREATEST(b.updated_at, :now)
RETURNING tokens
""")

_ATTEMPT = text("""
INSERT INTO rate_bucket AS b (key, tokens, failures, not_before, updated_at)
VALUES (:key, 0, 1, :now, :now)
ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN b.updated_at < :forgotten THEN 1 ELSE b.failures + 1 END,
    not_before = CASE
        WHEN b.updated_at < :forgotten OR b.failures + 1 <= :free THEN :now
        ELSE :now + make_interval(secs => LEAST(:longest, power(2, LEAST(30, b.failures + 1 - :free))))
    END,
    updated_at = :now
WHERE b.not_before <= :now
RETURNING failures
""")

_WAIT = text("SELECT not_before FROM rate_bucket WHERE key = :key")

_TAKE_BACK = text("UPDATE rate_bucket SET failures = GREATEST(0, failures - 1), not_before = :now WHERE key = :key")


@dataclass(frozen=True, slots=True)
class Bucket:
    size: float
    per_second: float


@dataclass(frozen=True, slots=True)
class Guard:
    """`free` failures cost nothing; each further one doubles the wait from two seconds up to `longest`."""

    free: int
    longest: timedelta
    forgets_after: timedelta


def limit_key(kind: str, *parts: str) -> str:
    return f"{kind}:{hashlib.sha256('\0'.join(parts).encode()).hexdigest()[:32]}"


async def system_take(conn: AsyncConnection, key: str, bucket: Bucket, *, now: datetime) -> float:
    """Seconds to wait, 0 when a token was there. A refused deed costs nothing more than being refused."""
    tokens = await conn.scalar(_TAKE, {"key": key, "size": bucket.size, "per_second": bucket.per_second, "now": now})
    if tokens is None or tokens >= 0:
        return 0.0
    return max(1.0, -float(tokens) / bucket.per_second)


async def system_begin_attempt(conn: AsyncConnection, key: str, guard: Guard, *, now: datetime) -> int:
    """Counts the attempt as failed before it is made, so a thousand at once are no better than one after another.

    Answers the whole seconds to wait, 0 when the attempt may be made.
    """
    counted = await conn.scalar(
        _ATTEMPT,
        {
            "key": key,
            "now": now,
            "free": guard.free,
            "longest": guard.longest.total_seconds(),
            "forgotten": now - guard.forgets_after,
        },
    )
    if counted is not None:
        return 0
    not_before = await conn.scalar(_WAIT, {"key": key})
    return max(1, math.ceil((not_before - now).total_seconds())) if not_before else 1


async def system_take_back_attempt(conn: AsyncConnection, key: str, *, now: datetime) -> None:
    """For an attempt that was neither right nor wrong."""
    await conn.execute(_TAKE_BACK, {"key": key, "now": now})


async def system_forget(conn: AsyncConnection, key: str) -> None:
    await conn.execute(delete(rate_bucket).where(rate_bucket.c.key == key))


async def system_prune(conn: AsyncConnection, *, before: datetime) -> int:
    result = await conn.execute(delete(rate_bucket).where(rate_bucket.c.updated_at < before))
    return result.rowcount


GUESSES = Guard(free=5, longest=timedelta(minutes=15), forgets_after=timedelta(hours=2))
"""For passwords: six in a row cost two seconds, fifteen a quarter of an hour."""

CODES = Guard(free=10, longest=timedelta(minutes=5), forgets_after=timedelta(hours=2))
"""For one-time codes: the guesser already has the password, and there are only a million codes, three of them good."""

SIGN_INS = Bucket(size=100, per_second=1 / 6)
"""For one address over all accounts: trying one password on many of them."""
