"""Activities in pages by filter and order, and summed up by month or year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.activities import LISTED, ActivityRow, row_of
from domestique.store.activity_filter import Filter, condition
from domestique.store.tables.activities import activity as table

Order = Literal["start", "distance", "duration", "ascent", "power", "heart_rate"]
Period = Literal["month", "year"]

_ORDERS: Mapping[Order, ColumnElement[Any]] = {
    "start": table.c.start_at,
    "distance": table.c.distance_m,
    "duration": table.c.timer_s,
    "ascent": table.c.ascent_m,
    "power": table.c.avg_power_w,
    "heart_rate": table.c.avg_hr_bpm,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands in an order. `mark` is None where the figure is not known, which is last both ways."""

    mark: datetime | float | None
    id: UUID


@dataclass(frozen=True, slots=True)
class Sums:
    """A sum over nothing known is not known."""

    count: int
    duration_s: float | None
    distance_m: float | None
    ascent_m: float | None


async def page(
    conn: AsyncConnection,
    user_id: UUID,
    wanted: Filter,
    *,
    order: Order = "start",
    descending: bool = True,
    after: Place | None = None,
    limit: int = 50,
) -> list[tuple[ActivityRow, Place]]:
    """Those whose figure is known come from one end of an index, the others after them from its other end."""
    key = _ORDERS[order]
    query = select(*LISTED, key.label("place")).where(condition(user_id, wanted))
    among = (key.desc(), table.c.id.desc()) if descending else (key, table.c.id)
    found: list[tuple[ActivityRow, Place]] = []
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


async def _rows(conn: AsyncConnection, query: Any) -> list[tuple[ActivityRow, Place]]:
    return [(row_of(row), Place(row.place, row.id)) for row in await conn.execute(query)]


async def groups(
    conn: AsyncConnection, user_id: UUID, wanted: Filter, *, by: Period, zone: str
) -> Sequence[tuple[date, Sums]]:
    """Each period by its first day, the newest first. Days are those of `zone`, as they are in a filter by date."""
    period = func.date_trunc(by, func.timezone(literal(zone), table.c.start_at)).label("period")
    rows = await conn.execute(
        select(
            period,
            func.count().label("count"),
            func.sum(table.c.timer_s),
            func.sum(table.c.distance_m),
            func.sum(table.c.ascent_m),
        )
        .where(condition(user_id, wanted))
        .group_by(period)
        .order_by(period.desc())
    )
    return [(row[0].date(), Sums(*row[1:])) for row in rows]
