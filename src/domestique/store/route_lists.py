"""Routes in pages, by filter and order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, and_, cast, tuple_
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.kit.search_words import terms
from domestique.store.activity_filter import ANY, Range
from domestique.store.routes import RouteRow, listed, row_of
from domestique.store.tables.routes import route as table

Order = Literal["created", "name", "distance", "gain"]

_ORDERS: Mapping[Order, ColumnElement[Any]] = {
    "created": table.c.created_at,
    "name": table.c.name,
    "distance": table.c.length_m,
    "gain": table.c.gain_m,
}


@dataclass(frozen=True, slots=True)
class RouteFilter:
    """None and empty do not filter. `text` is what a person typed. What is not known is in no range."""

    text: str | None = None
    sports: tuple[str, ...] = ()
    length_m: Range = ANY
    gain_m: Range = ANY
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class RoutePlace:
    """Where a row stands in an order. `mark` is None where the figure is not known, which is last both ways."""

    mark: datetime | float | str | None
    id: UUID


async def page(
    conn: AsyncConnection,
    user_id: UUID,
    wanted: RouteFilter,
    *,
    order: Order = "created",
    descending: bool = True,
    after: RoutePlace | None = None,
    limit: int = 50,
) -> list[tuple[RouteRow, RoutePlace]]:
    key = _ORDERS[order]
    query = listed().add_columns(key.label("place")).where(_condition(user_id, wanted))
    among = (key.desc(), table.c.id.desc()) if descending else (key, table.c.id)
    found: list[tuple[RouteRow, RoutePlace]] = []
    if after is None or after.mark is not None:
        known = query.where(key.is_not(None)) if key.nullable else query
        if after is not None:
            mine, there = tuple_(key, table.c.id), tuple_(after.mark, after.id)
            known = known.where(mine < there if descending else mine > there)
        found = await _rows(conn, known.order_by(*among).limit(limit))
    if key.nullable and len(found) < limit:
        unknown = query.where(key.is_(None))
        if after is not None and after.mark is None:
            unknown = unknown.where(table.c.id < after.id if descending else table.c.id > after.id)
        found += await _rows(conn, unknown.order_by(*among).limit(limit - len(found)))
    return found


def _condition(user_id: UUID, wanted: RouteFilter) -> ColumnElement[bool]:
    place = table.c.deleted_at.is_not(None) if wanted.deleted else table.c.deleted_at.is_(None)
    found: list[ColumnElement[bool]] = [table.c.user_id == user_id, place]
    if wanted.sports:
        found.append(table.c.sport.in_(wanted.sports))
    if wanted.text is not None:
        found += [table.c.search.bool_op("@@")(cast(term, TSQUERY)) for term in terms(wanted.text)]
    for column, asked in ((table.c.length_m, wanted.length_m), (table.c.gain_m, wanted.gain_m)):
        if asked.low is not None:
            found.append(column >= asked.low)
        if asked.high is not None:
            found.append(column <= asked.high)
    return and_(*found)


async def _rows(conn: AsyncConnection, query: Any) -> list[tuple[RouteRow, RoutePlace]]:
    return [(row_of(row), RoutePlace(row.place, row.id)) for row in await conn.execute(query)]
