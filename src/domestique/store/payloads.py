"""Answers of outside services as received: which, from where, when; the bytes are raw files like any other."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.raw_files import raw_file
from domestique.store.tables.remote import payload as table

LONGEST_KEY = 500
_A_DAY = len("2026-11-21")


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


async def keep(conn: AsyncConnection, user_id: UUID, connection_id: UUID, kept: Sequence[KeptPayload]) -> None:
    """The latest answer of a kind and key takes the place of the one before, whose bytes stay among the raw files."""
    new = insert(table)
    names = ["id", "endpoint", "media_type", "raw_id", "received_at", "first_day", "last_day", "trouble_code"]
    for one in kept:
        await conn.execute(
            new.on_conflict_do_update(
                index_elements=["user_id", "connection_id", "kind", "key"],
                set_={name: new.excluded[name] for name in names},
            ),
            [
                {
                    "user_id": user_id,
                    "connection_id": connection_id,
                    "kind": one.kind,
                    "key": one.key,
                    **{name: getattr(one, name) for name in names},
                }
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


async def raws_about(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    kind: str,
    *,
    first: date,
    last: date,
    ranged: bool,
) -> tuple[UUID, ...]:
    """The bytes of this kind's answers for any of these days; `ranged`: to questions for a range of days, or else to
    questions for one day, which are answered with other things."""
    of_range = func.length(func.rtrim(table.c.key, "?")) > _A_DAY
    where = and_(
        _of(user_id, connection_id),
        table.c.kind == kind,
        table.c.first_day <= last,
        table.c.last_day >= first,
        of_range if ranged else ~of_range,
    )
    return tuple((await conn.execute(select(table.c.raw_id).where(where))).scalars())


async def drop(conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, key: str) -> None:
    """Another has taken its place; the bytes stay among the raw files."""
    where = _of(user_id, connection_id) & (table.c.kind == kind) & (table.c.key == key)
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


def _of(user_id: UUID, connection_id: UUID) -> Any:
    return and_(table.c.user_id == user_id, table.c.connection_id == connection_id)
