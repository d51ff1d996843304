"""Activities in pages by filter and order, and summed up by month or year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Column, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import keyset
from domestique.store.activities import LISTED, ActivityRow, row_of
from domestique.store.activity_filter import Filter, condition
from domestique.store.keyset import Place
from domestique.store.tables.activities import activity as table

Order = Literal["start", "distance", "duration", "ascent", "power", "heart_rate"]
Period = Literal["month", "year"]

_ORDERS: Mapping[Order, Column[Any]] = {
    "start": table.c.start_at,
    "distance": table.c.distance_m,
    "duration": table.c.timer_s,
    "ascent": table.c.ascent_m,
    "power": table.c.avg_power_w,
    "heart_rate": table.c.avg_hr_bpm,
}


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
    query = select(*LISTED).where(condition(user_id, wanted))
    found = await keyset.fetch(conn, query, _ORDERS[order], table.c.id, descending=descending, after=after, limit=limit)
    return [(row_of(row), place) for row, place in found]


def place_of(cursor: str, order: Order) -> Place:
    return keyset.unsealed(cursor, order, _ORDERS[order])


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
