"""Figures of days, one row for each day, kind and source; the file that came last has the last word."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import delete, func, literal, or_, select, text
from sqlalchemy import insert as sa_insert
from sqlalchemy.dialects.postgresql import aggregate_order_by, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.formats.archives.daily import DailyFigures
from domestique.store.tables.organising import removed_wellness_day
from domestique.store.tables.wellness import wellness_day as table

_UNITS = (
    ("_per_min", "1/min"),
    ("_percent", "%"),
    ("_bpm", "bpm"),
    ("_ms", "ms"),
    ("_kg", "kg"),
    ("_ml", "ml"),
    ("_cm", "cm"),
    ("_g", "g"),
    ("_kcal", "kcal"),
    ("_mmhg", "mmHg"),
    ("_mmol_l", "mmol/L"),
    ("_years", "a"),
    ("_h", "h"),
    ("_c", "degC"),
    ("_s", "s"),
)
_SHARE = "_share"
_AT_ONCE = 2_000

_NEW = insert(table)
_SAID = ("value", "unit", "raw_id")
_RECEIVED = _NEW.on_conflict_do_update(
    index_elements=["user_id", "day", "kind", "source"],
    set_={name: _NEW.excluded[name] for name in _SAID},
    where=or_(*(table.c[name].is_distinct_from(_NEW.excluded[name]) for name in _SAID)),
)
"""What is said again writes nothing."""


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


async def insert_all(
    conn: AsyncConnection, user_id: UUID, raw_id: UUID, figures: Sequence[Figure], *, source: str | None = None
) -> None:
    """Figures of a file that came later stay, in whatever order the files are written: ids tell when they came.

    `source` is said of all of them, instead of what each says.
    """
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
                    "source": source or figure.source,
                    "value": figure.value,
                    "unit": figure.unit,
                }
                for figure in figures[at : at + _AT_ONCE]
            ],
        )


Days = Mapping[date, Mapping[str, float]]


async def put_received(conn: AsyncConnection, user_id: UUID, source: str, said: Sequence[tuple[UUID, Days]]) -> None:
    """As a service says them now, in this order, whatever it said before; each with the raw file that says it."""
    rows = [
        {
            "user_id": user_id,
            "raw_id": raw_id,
            "day": figure.day,
            "kind": figure.kind,
            "source": source,
            "value": figure.value,
            "unit": figure.unit,
        }
        for raw_id, days in said
        for figure in _received(source, days)
    ]
    for at in range(0, len(rows), _AT_ONCE):
        await conn.execute(_RECEIVED, rows[at : at + _AT_ONCE])


def spoken_of(source: str, days: Days) -> frozenset[tuple[date, str]]:
    """Which day and kind these are of, by the names they are kept under."""
    return frozenset((figure.day, figure.kind) for figure in _received(source, days))


def _received(source: str, days: Days) -> tuple[Figure, ...]:
    return figures_of([DailyFigures(day, source, dict(known)) for day, known in sorted(days.items()) if known])


async def withdraw(
    conn: AsyncConnection, user_id: UUID, source: str, raw_ids: Collection[UUID], first: date, last: date
) -> frozenset[tuple[date, str]]:
    """What these answers said of those days; which day and kind went."""
    rows = await conn.execute(
        delete(table)
        .where(
            table.c.user_id == user_id,
            table.c.source == source,
            table.c.raw_id.in_(raw_ids),
            table.c.day.between(first, last),
        )
        .returning(table.c.day, table.c.kind)
    )
    return frozenset((row.day, row.kind) for row in rows)


async def wipe(conn: AsyncConnection, user_id: UUID, source: str) -> None:
    """Before all of it is written again from what was received."""
    await conn.execute(delete(table).where(table.c.user_id == user_id, table.c.source == source))


async def fingerprint(conn: AsyncConnection, user_id: UUID, source: str) -> str:
    """One hash for all figures of a source."""
    line = func.concat_ws(" ", table.c.day, table.c.kind, table.c.value, table.c.unit)
    whole = func.array_to_string(func.array_agg(aggregate_order_by(line, table.c.day, table.c.kind)), "\n")
    return (
        await conn.scalar(select(func.md5(whole)).where(table.c.user_id == user_id, table.c.source == source)) or "none"
    )


async def read_already(conn: AsyncConnection, user_id: UUID, raw_ids: Collection[UUID]) -> frozenset[UUID]:
    """Which of these files gave days before."""
    rows = await conn.execute(
        select(table.c.raw_id).where(table.c.user_id == user_id, table.c.raw_id.in_(raw_ids)).distinct()
    )
    return frozenset(row.raw_id for row in rows)


async def take_away(conn: AsyncConnection, user_id: UUID, change_id: UUID, *, source: str) -> int:
    """Until the change is undone. How many days had figures of this source."""
    days = await conn.scalar(
        select(func.count(table.c.day.distinct())).where(table.c.user_id == user_id, table.c.source == source)
    )
    names = ["user_id", "day", "kind", "source", "value", "unit", "raw_id"]
    gone = (
        table.delete()
        .where(table.c.user_id == user_id, table.c.source == source)
        .returning(*(table.c[name] for name in names))
        .cte("gone")
    )
    rows = select(*(gone.c[name] for name in names), literal(change_id))
    await conn.execute(sa_insert(removed_wellness_day).from_select([*names, "change_id"], rows))
    return days or 0


async def bring_back(conn: AsyncConnection, user_id: UUID, change_id: UUID) -> None:
    """Where nothing else has come in their place meanwhile."""
    removed = removed_wellness_day
    names = ["user_id", "day", "kind", "source", "value", "unit", "raw_id"]
    mine = (removed.c.user_id == user_id, removed.c.change_id == change_id)
    rows = select(*(removed.c[name] for name in names)).where(*mine)
    await conn.execute(insert(table).from_select(names, rows).on_conflict_do_nothing())
    await conn.execute(removed.delete().where(*mine))


async def between(conn: AsyncConnection, user_id: UUID, since: date, until: date) -> tuple[Figure, ...]:
    """Both days count."""
    rows = await conn.execute(
        select(table.c.day, table.c.kind, table.c.source, table.c.value, table.c.unit)
        .where(table.c.user_id == user_id, table.c.day.between(since, until))
        .order_by(table.c.day, table.c.kind, table.c.source)
    )
    return tuple(Figure(*row) for row in rows)


@dataclass(frozen=True, slots=True)
class Column:
    """All of one kind from one source; `days` count from the first day asked for."""

    kind: str
    source: str
    unit: str | None
    days: tuple[int, ...]
    values: tuple[float, ...]


async def columns(
    conn: AsyncConnection, user_id: UUID, since: date, until: date, kinds: Collection[str]
) -> tuple[Column, ...]:
    """As `between`, gathered by the database: ten years are then a few rows. Both days count."""
    rows = await conn.execute(
        select(
            table.c.kind,
            table.c.source,
            func.max(table.c.unit),
            func.array_agg(aggregate_order_by(table.c.day - since, table.c.day)),
            func.array_agg(aggregate_order_by(table.c.value, table.c.day)),
        )
        .where(table.c.user_id == user_id, table.c.day.between(since, until), table.c.kind.in_(kinds))
        .group_by(table.c.kind, table.c.source)
        .order_by(table.c.kind, table.c.source)
    )
    return tuple(Column(kind, source, unit, tuple(days), tuple(values)) for kind, source, unit, days, values in rows)


async def kinds_known(conn: AsyncConnection, user_id: UUID) -> frozenset[str]:
    """By hopping from kind to kind over the index, however many days there are."""
    rows = await conn.execute(_HOP, {"user_id": user_id})
    return frozenset(row.kind for row in rows)


_HOP = text("""
    WITH RECURSIVE hop AS (
        (SELECT kind FROM wellness_day WHERE user_id = :user_id ORDER BY kind LIMIT 1)
        UNION ALL
        SELECT (SELECT kind FROM wellness_day WHERE user_id = :user_id AND kind > hop.kind ORDER BY kind LIMIT 1)
        FROM hop WHERE hop.kind IS NOT NULL
    )
    SELECT kind FROM hop WHERE kind IS NOT NULL
""")


async def days_with_any(conn: AsyncConnection, user_id: UUID, since: date, until: date) -> tuple[int, ...]:
    """Days of which anything is recorded, counted from the first one asked for."""
    rows = await conn.execute(
        select((table.c.day - since).label("place"))
        .where(table.c.user_id == user_id, table.c.day.between(since, until))
        .distinct()
        .order_by("place")
    )
    return tuple(row.place for row in rows)
