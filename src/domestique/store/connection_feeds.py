"""How far each kind of a connection was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.connections import connection_feed as table


@dataclass(frozen=True, slots=True)
class Feed:
    """`cursor` None: from the beginning. `done_once`: all there was has been read at some time."""

    kind: str
    cursor: Mapping[str, Any] | None
    done_once: bool
    share: float | None
    answers: int
    last_success_at: datetime | None
    trouble_code: str | None


_COLUMNS = tuple(table.c[name] for name in Feed.__slots__)


async def every(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> Mapping[str, Feed]:
    rows = await conn.execute(
        select(*_COLUMNS).where(table.c.user_id == user_id, table.c.connection_id == connection_id)
    )
    return {row.kind: Feed(*row) for row in rows}


async def of_all(conn: AsyncConnection, user_id: UUID) -> Mapping[UUID, Mapping[str, Feed]]:
    """By connection and kind."""
    found: dict[UUID, dict[str, Feed]] = {}
    for row in await conn.execute(select(table.c.connection_id, *_COLUMNS).where(table.c.user_id == user_id)):
        found.setdefault(row.connection_id, {})[row.kind] = Feed(*row[1:])
    return found


async def advance(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    kind: str,
    *,
    cursor: Mapping[str, Any],
    answers: int,
    done: bool,
    share: float | None,
    trouble_code: str | None,
    now: datetime,
) -> None:
    """In the transaction that writes what the page held. `trouble_code`: some of it could not be read."""
    values = {
        "cursor": dict(cursor),
        "share": 1.0 if done else share,
        "trouble_code": trouble_code,
        **({"done_once": True, "last_success_at": now} if done else {}),
    }
    new = insert(table).values(
        user_id=user_id, connection_id=connection_id, kind=kind, answers=answers, **{"done_once": False, **values}
    )
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=["user_id", "connection_id", "kind"],
            set_={
                **values,
                "answers": table.c.answers + answers,
                "share": func.coalesce(new.excluded.share, table.c.share),
            },
        )
    )


async def begin_anew(conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str) -> None:
    await conn.execute(
        update(table)
        .where(table.c.user_id == user_id, table.c.connection_id == connection_id, table.c.kind == kind)
        .values(cursor=None, share=0.0)
    )


async def in_trouble(conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, code: str | None) -> None:
    new = insert(table).values(user_id=user_id, connection_id=connection_id, kind=kind, trouble_code=code)
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=["user_id", "connection_id", "kind"], set_={"trouble_code": new.excluded.trouble_code}
        )
    )
