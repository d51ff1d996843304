"""Pages by a figure that may not be known: rows where it is known come from one end of an index, the others after them.

A page ends at a place in its order, and the next one goes on there; the outside gets that place as one word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Date, DateTime, Row, Select, Text, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.kit.cursor import BadCursor, seal, unseal


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands in an order. `mark` is None where the figure is not known, which is last both ways."""

    mark: datetime | date | float | str | None
    id: UUID


async def fetch(
    conn: AsyncConnection,
    query: Select[Any],
    key: Column[Any],
    id: Column[UUID],
    *,
    descending: bool,
    after: Place | None,
    limit: int,
) -> Sequence[tuple[Row[Any], Place]]:
    """The rows of `query` in the order of `key`, with the place of each."""
    query = query.add_columns(key.label("place"))
    among = (key.desc(), id.desc()) if descending else (key, id)
    found: list[tuple[Row[Any], Place]] = []
    if after is None or after.mark is not None:
        known = query.where(key.is_not(None)) if key.nullable else query
        if after is not None:
            mine, there = tuple_(key, id), tuple_(after.mark, after.id)
            known = known.where(mine < there if descending else mine > there)
        found = await _rows(conn, known.order_by(*among).limit(limit))
    if key.nullable and len(found) < limit:
        unknown = query.where(key.is_(None))
        if after is not None and after.mark is None:
            unknown = unknown.where(id < after.id if descending else id > after.id)
        found += await _rows(conn, unknown.order_by(*among).limit(limit - len(found)))
    return found


async def _rows(conn: AsyncConnection, query: Select[Any]) -> list[tuple[Row[Any], Place]]:
    return [(row, Place(row.place, row.id)) for row in await conn.execute(query)]


def sealed(order: str, place: Place) -> str:
    if place.mark is None:
        return seal([f"{order}?", str(place.id)])
    return seal([order, place.mark.isoformat() if isinstance(place.mark, date) else place.mark, str(place.id)])


def unsealed(cursor: str, order: str, key: Column[Any]) -> Place:
    """BadCursor for what is no place in this order, which `key` makes."""
    try:
        of, last = unseal(cursor, str, str)
        if of != f"{order}?" or not key.nullable:
            raise BadCursor("a cursor of another order")
        return Place(None, _id(last))
    except BadCursor:
        said = isinstance(key.type, DateTime | Date | Text)
        of, given, last = unseal(cursor, str, str if said else float, str)
    mark: datetime | date | float | str = given
    if isinstance(key.type, DateTime):
        mark = _moment(given)
    elif isinstance(key.type, Date):
        mark = _day(given)
    if of != order or (isinstance(mark, str) and "\0" in mark):
        raise BadCursor("a cursor of another order") from None
    return Place(mark, _id(last))


def _id(given: object) -> UUID:
    try:
        return UUID(str(given))
    except ValueError as cause:
        raise BadCursor("not an id") from cause


def _day(given: object) -> date:
    try:
        return date.fromisoformat(str(given))
    except ValueError as cause:
        raise BadCursor("not a day") from cause


def _moment(given: object) -> datetime:
    try:
        mark = datetime.fromisoformat(str(given))
    except ValueError as cause:
        raise BadCursor("not a moment") from cause
    if mark.tzinfo is None:
        raise BadCursor("a moment without a zone")
    return mark
