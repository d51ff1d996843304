"""Accounts at outside services. Secrets are sealed before they come here (store/secret_box.py)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import and_, case, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.connections import connection as table

State = Literal["ok", "needs_you", "off"]


@dataclass(frozen=True, slots=True)
class Connected:
    id: UUID
    slug: str
    service: str
    source: str
    account_id: str
    account_name: str | None
    state: str
    sealed_secret: bytes | None = field(repr=False)
    addresses: Mapping[str, str]
    options: Mapping[str, Any]
    valid_until: datetime | None
    created_at: datetime
    forgotten_at: datetime | None
    last_try_at: datetime | None
    last_success_at: datetime | None
    next_try_at: datetime | None
    trouble_code: str | None
    trouble_since: datetime | None
    failures: int
    holder: UUID | None
    held_at: datetime | None


_COLUMNS = tuple(table.c[name] for name in Connected.__slots__)


async def add(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    *,
    slug: str,
    service: str,
    account_id: str,
    account_name: str | None,
    sealed_secret: bytes,
    addresses: Mapping[str, str],
    valid_until: datetime | None,
    now: datetime,
) -> None:
    """Rows of a second account of the same connector are told apart by a number."""
    taken = set(await conn.scalars(select(table.c.source).where(table.c.user_id == user_id, table.c.slug == slug)))
    source = next(name for name in (slug, *(f"{slug}_{n}" for n in range(2, len(taken) + 3))) if name not in taken)
    await conn.execute(
        insert(table).values(
            user_id=user_id,
            id=connection_id,
            slug=slug,
            service=service,
            source=source,
            account_id=account_id,
            account_name=account_name,
            state="ok",
            sealed_secret=sealed_secret,
            addresses=dict(addresses),
            valid_until=valid_until,
            created_at=now,
            next_try_at=now,
        )
    )


async def get(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, forgotten: bool = False, lock: bool = False
) -> Connected | None:
    """`forgotten`: also when it is. `lock`: nobody else changes it until the transaction ends."""
    query = select(*_COLUMNS).where(_one(user_id, connection_id))
    if not forgotten:
        query = query.where(table.c.forgotten_at.is_(None))
    row = (await conn.execute(query.with_for_update() if lock else query)).one_or_none()
    return None if row is None else Connected(*row)


async def of_account(conn: AsyncConnection, user_id: UUID, slug: str, account_id: str) -> Connected | None:
    """Forgotten or not: who connects the same account again goes on where it was."""
    query = select(*_COLUMNS).where(table.c.user_id == user_id, table.c.slug == slug, table.c.account_id == account_id)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else Connected(*row)


async def every(conn: AsyncConnection, user_id: UUID, *, forgotten: bool = False) -> tuple[Connected, ...]:
    query = select(*_COLUMNS).where(table.c.user_id == user_id).order_by(table.c.created_at, table.c.id)
    rows = await conn.execute(query if forgotten else query.where(table.c.forgotten_at.is_(None)))
    return tuple(Connected(*row) for row in rows)


async def set_secret(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, sealed_secret: bytes, *, over: bytes | None = None
) -> bool:
    """`over`: only if that is what is there now. A forgotten connection takes none."""
    there = _one(user_id, connection_id) & table.c.forgotten_at.is_(None)
    if over is not None:
        there &= table.c.sealed_secret == over
    return (await conn.execute(update(table).where(there).values(sealed_secret=sealed_secret))).rowcount == 1


async def renew(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    *,
    sealed_secret: bytes,
    account_name: str | None,
    addresses: Mapping[str, str],
    valid_until: datetime | None,
    now: datetime,
) -> None:
    """A new credential: whatever was wrong with the old one is over."""
    await conn.execute(
        update(table)
        .where(_one(user_id, connection_id))
        .values(
            sealed_secret=sealed_secret,
            account_name=func.coalesce(account_name, table.c.account_name),
            addresses=dict(addresses),
            valid_until=valid_until,
            state="ok",
            forgotten_at=None,
            trouble_code=None,
            trouble_since=None,
            failures=0,
            next_try_at=now,
        )
    )


async def set_valid_until(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, valid_until: datetime | None
) -> None:
    await conn.execute(update(table).where(_one(user_id, connection_id)).values(valid_until=valid_until))


async def set_options(conn: AsyncConnection, user_id: UUID, connection_id: UUID, options: Mapping[str, Any]) -> None:
    await conn.execute(update(table).where(_one(user_id, connection_id)).values(options=dict(options)))


async def set_state(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, state: State, *, next_try_at: datetime | None
) -> None:
    await conn.execute(update(table).where(_one(user_id, connection_id)).values(state=state, next_try_at=next_try_at))


async def forget(conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, now: datetime) -> bool:
    """The secret is erased; what came from there stays, and knows where it came from."""
    gone = await conn.execute(
        update(table)
        .where(_one(user_id, connection_id), table.c.forgotten_at.is_(None))
        .values(sealed_secret=None, forgotten_at=now, next_try_at=None, state="off", holder=None, held_at=None)
    )
    return gone.rowcount == 1


async def take_hold(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, holder: UUID, *, now: datetime, silent_since: datetime
) -> bool:
    """One reads from it at a time, of all processes. Whoever was not heard of since `silent_since` has lost it."""
    free = or_(table.c.holder.is_(None), table.c.holder == holder, table.c.held_at < silent_since)
    taken = await conn.execute(
        update(table)
        .where(_one(user_id, connection_id), free, table.c.forgotten_at.is_(None))
        .values(holder=holder, held_at=now, last_try_at=now)
    )
    return taken.rowcount == 1


async def still_hold(conn: AsyncConnection, user_id: UUID, connection_id: UUID, holder: UUID, *, now: datetime) -> bool:
    """Asked first in every transaction that writes what was read: False once somebody else has taken over."""
    where = _one(user_id, connection_id) & (table.c.holder == holder) & table.c.forgotten_at.is_(None)
    return (await conn.execute(update(table).where(where).values(held_at=now))).rowcount == 1


async def let_go(conn: AsyncConnection, user_id: UUID, connection_id: UUID, holder: UUID) -> None:
    await conn.execute(
        update(table).where(_one(user_id, connection_id), table.c.holder == holder).values(holder=None, held_at=None)
    )


async def went_well(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, read_at: datetime | None, next_try_at: datetime | None
) -> None:
    """`read_at`: when all that was asked for was read. One that is off stays off."""
    await conn.execute(
        update(table)
        .where(_one(user_id, connection_id))
        .values(
            state=case((table.c.state == "off", "off"), else_="ok"),
            trouble_code=None,
            trouble_since=None,
            failures=0,
            last_success_at=func.coalesce(read_at, table.c.last_success_at),
            next_try_at=case((table.c.state == "off", None), else_=next_try_at),
        )
    )


async def went_wrong(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    *,
    code: str,
    state: State,
    counts: bool,
    next_try_at: datetime | None,
    now: datetime,
) -> None:
    """`counts`: as one more failure in a row, which makes the next pause longer."""
    await conn.execute(
        update(table)
        .where(_one(user_id, connection_id))
        .values(
            state=state,
            trouble_code=code,
            trouble_since=func.coalesce(table.c.trouble_since, now),
            failures=table.c.failures + (1 if counts else 0),
            next_try_at=next_try_at,
        )
    )


async def put_off(conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, until: datetime | None) -> None:
    await conn.execute(update(table).where(_one(user_id, connection_id)).values(next_try_at=until))


@dataclass(frozen=True, slots=True)
class Due:
    user_id: UUID
    id: UUID
    service: str


async def system_due(conn: AsyncConnection, *, now: datetime, farthest: datetime) -> tuple[Due, ...]:
    """Of every user, the longest waiting first. What waits beyond `farthest` was written by a clock that was wrong."""
    rows = await conn.execute(
        select(table.c.user_id, table.c.id, table.c.service)
        .where(
            table.c.state == "ok",
            table.c.forgotten_at.is_(None),
            or_(table.c.next_try_at <= now, table.c.next_try_at > farthest),
        )
        .order_by(table.c.next_try_at, table.c.id)
    )
    return tuple(Due(*row) for row in rows)


async def system_held(conn: AsyncConnection, *, since: datetime) -> Mapping[str, int]:
    """How many connections of each service are being read, of every user."""
    rows = await conn.execute(
        select(table.c.service, func.count())
        .where(table.c.holder.is_not(None), table.c.held_at >= since)
        .group_by(table.c.service)
    )
    return {service: count for service, count in rows}


async def system_sealed(conn: AsyncConnection) -> Sequence[tuple[UUID, UUID, bytes]]:
    """User, connection and sealed secret of all, for sealing them anew with a new key."""
    rows = await conn.execute(
        select(table.c.user_id, table.c.id, table.c.sealed_secret).where(table.c.sealed_secret.is_not(None))
    )
    return [(row.user_id, row.id, row.sealed_secret) for row in rows]


def _one(user_id: UUID, connection_id: UUID) -> Any:
    return and_(table.c.user_id == user_id, table.c.id == connection_id)


async def system_with_option(conn: AsyncConnection, name: str) -> tuple[UUID, ...]:
    """Whose connections have this option set, of every user."""
    query = select(table.c.user_id).where(table.c.options.has_key(name), table.c.forgotten_at.is_(None)).distinct()
    return tuple(await conn.scalars(query))
