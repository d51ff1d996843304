"""The ledger of what left this house: to whom, what kind, which rows, why, how much.

A line is begun before the first byte goes and ended with what was counted, so that a program that is broken off leaves
a line without figures rather than none. Nothing here holds what was sent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.outbox import egress_entry as table


@dataclass(frozen=True, slots=True)
class Row:
    """Something of ours that was in it."""

    kind: str
    id: UUID


@dataclass(frozen=True, slots=True)
class Sending:
    """What is known before. `kind`: workout, activity_file, credentials, query; `why`: sync, sign_in, check, leave, or
    the deed of the outbox."""

    service: str
    kind: str
    why: str
    rows: Sequence[Row] = ()
    connection_id: UUID | None = None
    outbox_id: UUID | None = None
    run_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """What was counted (connectors/wire.py Tally has the same names)."""

    hosts: Mapping[str, int]
    sent_bytes: int
    received_bytes: int
    requests: int


NOTHING = Sent({}, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Entry:
    id: UUID
    at: datetime
    ended_at: datetime | None
    service: str
    hosts: Mapping[str, int]
    kind: str
    why: str
    rows: Sequence[Mapping[str, str]]
    sent_bytes: int | None
    received_bytes: int | None
    requests: int | None
    connection_id: UUID | None
    outbox_id: UUID | None
    run_id: UUID | None


@dataclass(frozen=True, slots=True)
class Total:
    service: str
    entries: int
    requests: int
    sent_bytes: int
    received_bytes: int
    uncounted: int
    """lines that were broken off"""


async def begin(conn: AsyncConnection, user_id: UUID, entry_id: UUID, sending: Sending, *, at: datetime) -> None:
    """Commit it before sending."""
    await conn.execute(
        insert(table).values(
            user_id=user_id,
            id=entry_id,
            at=at,
            service=sending.service,
            kind=sending.kind,
            why=sending.why,
            rows=[{"kind": row.kind, "id": str(row.id)} for row in sending.rows],
            connection_id=sending.connection_id,
            outbox_id=sending.outbox_id,
            run_id=sending.run_id,
        )
    )


async def open_again(conn: AsyncConnection, user_id: UUID, run_id: UUID) -> tuple[UUID, Sent] | None:
    """The line of a run that had paused, and what it says so far. None where the last line was broken off."""
    mine = (table.c.user_id == user_id, table.c.id > run_id, table.c.run_id == run_id)  # ids are made in order of time
    last = (await conn.execute(select(table).where(*mine).order_by(table.c.id.desc()).limit(1))).one_or_none()
    if last is None or last.ended_at is None:
        return None
    await conn.execute(update(table).where(*mine, table.c.id == last.id).values(ended_at=None))
    return last.id, Sent(last.hosts, last.sent_bytes, last.received_bytes, last.requests)


async def end(conn: AsyncConnection, user_id: UUID, entry_id: UUID, sent: Sent, *, at: datetime) -> None:
    """May be called again while it goes on: the last count stands. Where nothing was sent, no line stays."""
    mine = (table.c.user_id == user_id, table.c.id == entry_id)
    if not sent.requests:
        await conn.execute(table.delete().where(*mine))
        return
    await conn.execute(
        update(table)
        .where(*mine)
        .values(
            ended_at=at,
            hosts=dict(sent.hosts),
            sent_bytes=sent.sent_bytes,
            received_bytes=sent.received_bytes,
            requests=sent.requests,
        )
    )


async def page(
    conn: AsyncConnection, user_id: UUID, *, service: str | None = None, after: UUID | None = None, limit: int
) -> tuple[Entry, ...]:
    """The newest first; ids are made in order of time."""
    query = select(table).where(table.c.user_id == user_id)
    if service is not None:
        query = query.where(table.c.service == service)
    if after is not None:
        query = query.where(table.c.id < after)
    rows = await conn.execute(query.order_by(table.c.id.desc()).limit(limit))
    return tuple(_entry(row) for row in rows)


async def totals(conn: AsyncConnection, user_id: UUID) -> tuple[Total, ...]:
    rows = await conn.execute(
        select(
            table.c.service,
            func.count(),
            func.coalesce(func.sum(table.c.requests), 0),
            func.coalesce(func.sum(table.c.sent_bytes), 0),
            func.coalesce(func.sum(table.c.received_bytes), 0),
            func.count().filter(table.c.ended_at.is_(None)),
        )
        .where(table.c.user_id == user_id)
        .group_by(table.c.service)
        .order_by(table.c.service)
    )
    return tuple(Total(row[0], *(int(figure) for figure in row[1:])) for row in rows)


def _entry(row: Any) -> Entry:
    return Entry(**{name: getattr(row, name) for name in Entry.__slots__})
