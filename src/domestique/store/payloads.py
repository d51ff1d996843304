"""Answers of outside services as received: which, from where, when; the bytes are raw files like any other."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.raw_files import raw_file
from domestique.store.tables.remote import payload as table

LONGEST_KEY = 500
ASKED_AGAIN = "strange?"
"""Key of an answer that was not understood and that the next sync asks for once more, from the same place on."""


@dataclass(frozen=True, slots=True)
class KeptPayload:
    """`id` tells the order in which answers came. `first_day` to `last_day`: the days it speaks for, if it says so."""

    id: UUID
    kind: str
    key: str
    endpoint: str
    media_type: str
    raw_id: UUID
    received_at: datetime
    first_day: date | None = None
    last_day: date | None = None
    trouble_code: str | None = None


_COLUMNS = tuple(table.c[name] for name in KeptPayload.__slots__)
_SAID = ("id", "endpoint", "media_type", "raw_id", "received_at", "first_day", "last_day", "trouble_code")
_NEW = insert(table)
_KEEP = _NEW.on_conflict_do_update(
    index_elements=["user_id", "connection_id", "kind", "key"], set_={name: _NEW.excluded[name] for name in _SAID}
)


async def keep(conn: AsyncConnection, user_id: UUID, connection_id: UUID, kept: Sequence[KeptPayload]) -> None:
    """The latest answer of a kind and key takes the place of the one before, whose bytes stay among the raw files."""
    if kept:
        await conn.execute(
            _KEEP,
            [
                {
                    "user_id": user_id,
                    "connection_id": connection_id,
                    "kind": one.kind,
                    "key": one.key,
                    **{name: getattr(one, name) for name in _SAID},
                }
                for one in kept
            ],
        )


async def get(conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, key: str) -> KeptPayload | None:
    where = _of(user_id, connection_id) & (table.c.kind == kind) & (table.c.key == key)
    row = (await conn.execute(select(*_COLUMNS).where(where))).one_or_none()
    return None if row is None else KeptPayload(*row)


async def in_order(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, after: UUID | None = None, limit: int
) -> tuple[KeptPayload, ...]:
    """As they came, a part at a time."""
    query = select(*_COLUMNS).where(_of(user_id, connection_id)).order_by(table.c.id).limit(limit)
    rows = await conn.execute(query if after is None else query.where(table.c.id > after))
    return tuple(KeptPayload(*row) for row in rows)


async def about_days(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, first: date, last: date, but: Collection[UUID]
) -> tuple[KeptPayload, ...]:
    """Of other bytes than `but`, those that speak for any of these days, as they came."""
    where = and_(
        _of(user_id, connection_id), table.c.raw_id.not_in(but), table.c.first_day <= last, table.c.last_day >= first
    )
    return tuple(KeptPayload(*row) for row in await conn.execute(select(*_COLUMNS).where(where).order_by(table.c.id)))


async def touched(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, new: Sequence[KeptPayload]
) -> tuple[KeptPayload, ...]:
    """Of this kind, those whose place new answers may take: with one of their keys, or for any of their days."""
    keys = {one.key for one in new}
    where: ColumnElement[bool] = table.c.key.in_({*keys, *(f"{key}?" for key in keys)})
    days = [(one.first_day, one.last_day) for one in new if one.first_day is not None and one.last_day is not None]
    if days:
        first, last = min(first for first, _ in days), max(last for _, last in days)
        where = or_(where, and_(table.c.first_day <= last, table.c.last_day >= first))
    rows = await conn.execute(
        select(*_COLUMNS).where(_of(user_id, connection_id), table.c.kind == kind, where).order_by(table.c.id)
    )
    return tuple(KeptPayload(*row) for row in rows)


async def drop(conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, keys: Collection[str]) -> None:
    """Others have taken their places; the bytes stay among the raw files."""
    if keys:
        where = _of(user_id, connection_id) & (table.c.kind == kind) & table.c.key.in_(keys)
        await conn.execute(delete(table).where(where))


@dataclass(frozen=True, slots=True)
class Weight:
    answers: int
    bytes: int
    unread: int
    """Answers whose form nobody knows yet."""


async def weigh(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> Weight:
    row = (
        await conn.execute(
            select(
                func.count().label("answers"),
                func.coalesce(func.sum(raw_file.c.size), 0).label("bytes"),
                func.count(table.c.trouble_code).label("unread"),
            )
            .join(raw_file, and_(raw_file.c.user_id == table.c.user_id, raw_file.c.id == table.c.raw_id))
            .where(_of(user_id, connection_id))
        )
    ).one()
    return Weight(row.answers, int(row.bytes), row.unread)


async def unread_kinds(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> frozenset[str]:
    """Of which answers wait for somebody who can read them, and are not asked for again."""
    waits = and_(_of(user_id, connection_id), table.c.trouble_code.is_not(None), table.c.key != ASKED_AGAIN)
    return frozenset(await conn.scalars(select(table.c.kind).where(waits).distinct()))


def _of(user_id: UUID, connection_id: UUID) -> Any:
    return and_(table.c.user_id == user_id, table.c.connection_id == connection_id)
