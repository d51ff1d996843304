"""When a service asked to be left alone: kept, so that a restart and every other process keep to it too."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.connections import service_pause as table

SIGN_IN = "sign_in"
STEPS = (timedelta(hours=2), timedelta(hours=4), timedelta(hours=8), timedelta(hours=24))
"""When the service names no time: each pause in a row is longer."""
LONGEST = timedelta(hours=24)
_GRACE = timedelta(minutes=5)
"""Clocks of two machines differ a little."""


@dataclass(frozen=True, slots=True)
class Pause:
    until: datetime
    code: str
    step: int
    set_at: datetime


def scope_of(account_id: str) -> str:
    return hashlib.sha256(account_id.encode()).hexdigest()[:32]


async def current(conn: AsyncConnection, user_id: UUID, service: str, scope: str, *, now: datetime) -> Pause | None:
    """None when it is over. One that lies beyond what is ever set was written by a clock that was wrong: it is over."""
    found = await _last(conn, user_id, service, scope)
    over = found is None or found.until <= now or found.until > now + LONGEST + _GRACE
    return None if over else found


async def put(
    conn: AsyncConnection,
    user_id: UUID,
    service: str,
    scope: str,
    *,
    code: str,
    until: datetime | None,
    now: datetime,
) -> Pause:
    """`until` None: the service named no time, so two hours, then four, eight, and a day at most."""
    before = await _last(conn, user_id, service, scope)
    step = 1 if before is None else min(before.step + 1, len(STEPS))
    end = now + STEPS[step - 1] if until is None else min(max(until, now + timedelta(seconds=1)), now + LONGEST)
    pause = Pause(end, code, step, now)
    new = insert(table).values(
        user_id=user_id, service=service, scope=scope, until=end, code=code, step=step, set_at=now
    )
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=["user_id", "service", "scope"],
            set_={"until": end, "code": code, "step": step, "set_at": now},
        )
    )
    return pause


async def clear(conn: AsyncConnection, user_id: UUID, service: str, scope: str) -> bool:
    """After an answer that was none of that kind: the next pause is short again. Whether there had been one."""
    gone = await conn.execute(
        delete(table).where(table.c.user_id == user_id, table.c.service == service, table.c.scope == scope)
    )
    return gone.rowcount == 1


async def _last(conn: AsyncConnection, user_id: UUID, service: str, scope: str) -> Pause | None:
    row = (
        await conn.execute(
            select(table.c.until, table.c.code, table.c.step, table.c.set_at).where(
                table.c.user_id == user_id, table.c.service == service, table.c.scope == scope
            )
        )
    ).one_or_none()
    return None if row is None else Pause(*row)
