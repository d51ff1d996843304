"""Routes in pages, by filter and order."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Column, ColumnElement, and_, cast, exists
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.kit.search_words import terms
from domestique.store import keyset
from domestique.store.activity_filter import ANY, Range
from domestique.store.keyset import Place
from domestique.store.routes import RouteRow, listed, row_of
from domestique.store.tables.routes import route as table
from domestique.store.tables.routes import route_activity

Order = Literal["created", "name", "distance", "gain"]

_ORDERS: Mapping[Order, Column[Any]] = {
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
    activity_id: UUID | None = None
    """Gone as a whole in this one."""
    deleted: bool = False


async def page(
    conn: AsyncConnection,
    user_id: UUID,
    wanted: RouteFilter,
    *,
    order: Order = "created",
    descending: bool = True,
    after: Place | None = None,
    limit: int = 50,
) -> list[tuple[RouteRow, Place]]:
    query = listed().where(_condition(user_id, wanted))
    found = await keyset.fetch(conn, query, _ORDERS[order], table.c.id, descending=descending, after=after, limit=limit)
    return [(row_of(row), place) for row, place in found]


def place_of(cursor: str, order: Order) -> Place:
    return keyset.unsealed(cursor, order, _ORDERS[order])


def _condition(user_id: UUID, wanted: RouteFilter) -> ColumnElement[bool]:
    place = table.c.deleted_at.is_not(None) if wanted.deleted else table.c.deleted_at.is_(None)
    found: list[ColumnElement[bool]] = [table.c.user_id == user_id, place]
    if wanted.sports:
        found.append(table.c.sport.in_(wanted.sports))
    if wanted.text is not None:
        found += [table.c.search.bool_op("@@")(cast(term, TSQUERY)) for term in terms(wanted.text)]
    if wanted.activity_id is not None:
        went = route_activity.c
        found.append(
            exists().where(
                went.user_id == user_id, went.route_id == table.c.id, went.activity_id == wanted.activity_id, went.whole
            )
        )
    for column, asked in ((table.c.length_m, wanted.length_m), (table.c.gain_m, wanted.gain_m)):
        if asked.low is not None:
            found.append(column >= asked.low)
        if asked.high is not None:
            found.append(column <= asked.high)
    return and_(*found)
