"""Figures of days, one row for each day, kind and source; the file that came last has the last word."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.formats.archives.daily import DailyFigures
from domestique.store.tables.wellness import wellness_day as table

_UNITS = (
    ("_per_min", "1/min"),
    ("_percent", "%"),
    ("_bpm", "bpm"),
    ("_ms", "ms"),
    ("_kg", "kg"),
    ("_c", "degC"),
    ("_s", "s"),
)
_SHARE = "_share"
_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Figure:
    day: date
    kind: str
    source: str
    value: float
    unit: str | None


def figures_of(days: Sequence[DailyFigures]) -> tuple[Figure, ...]:
    """Shares become percent, so that one kind has one name, whoever measured it."""
    found = []
    for day in days:
        for name, value in day.figures.items():
            kind, shown = (
                (f"{name.removesuffix(_SHARE)}_percent", value * 100) if name.endswith(_SHARE) else (name, value)
            )
            unit = next((unit for end, unit in _UNITS if kind.endswith(end)), None)
            found.append(Figure(day.day, kind, day.source, shown, unit))
    return tuple(found)


async def insert_all(conn: AsyncConnection, user_id: UUID, raw_id: UUID, figures: Sequence[Figure]) -> None:
    """Figures of a file that came later stay, in whatever order the files are written: ids tell when they came."""
    new = insert(table)
    for at in range(0, len(figures), _AT_ONCE):
        await conn.execute(
            new.on_conflict_do_update(
                index_elements=["user_id", "day", "kind", "source"],
                set_={"value": new.excluded.value, "unit": new.excluded.unit, "raw_id": new.excluded.raw_id},
                where=new.excluded.raw_id >= table.c.raw_id,
            ),
            [
                {
                    "user_id": user_id,
                    "raw_id": raw_id,
                    "day": figure.day,
                    "kind": figure.kind,
                    "source": figure.source,
                    "value": figure.value,
                    "unit": figure.unit,
                }
                for figure in figures[at : at + _AT_ONCE]
            ],
        )


async def read_already(conn: AsyncConnection, user_id: UUID, raw_ids: Collection[UUID]) -> frozenset[UUID]:
    """Which of these files gave days before."""
    rows = await conn.execute(
        select(table.c.raw_id).where(table.c.user_id == user_id, table.c.raw_id.in_(raw_ids)).distinct()
    )
    return frozenset(row.raw_id for row in rows)


async def between(conn: AsyncConnection, user_id: UUID, since: date, until: date) -> tuple[Figure, ...]:
    """Both days count."""
    rows = await conn.execute(
        select(table.c.day, table.c.kind, table.c.source, table.c.value, table.c.unit)
        .where(table.c.user_id == user_id, table.c.day.between(since, until))
        .order_by(table.c.day, table.c.kind, table.c.source)
    )
    return tuple(Figure(*row) for row in rows)
