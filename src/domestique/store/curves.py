"""Curves of bests: one row for each activity and kind, and the best of each month, by which years are read quickly."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import numpy as np
from sqlalchemy import Date, and_, cast, func, or_, select, text, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.models.curves import best_of
from domestique.analysis.signal.numbers import Numbers
from domestique.store.tables.measuring import activity_curve as table
from domestique.store.tables.measuring import activity_measure, curve_month

Month = tuple[str, date]
"""A sport, and the first day of a month."""


@dataclass(frozen=True, slots=True)
class StoredCurve:
    """`best` None: not known, for `reason`."""

    activity_id: UUID
    kind: str
    after_kj: int
    best: bytes | None
    reason: str | None
    about: str | None
    inputs: bytes


@dataclass(frozen=True, slots=True)
class Best:
    """The best of several activities, and whose each is."""

    values: Numbers
    activity_ids: tuple[UUID, ...]


NOTHING = Best(np.empty(0), ())

_COLUMNS = tuple(table.c[name] for name in StoredCurve.__slots__)
_UPSERT = text("""
    INSERT INTO activity_curve (user_id, activity_id, kind, after_kj, best, reason, about, inputs)
    SELECT CAST(:user_id AS uuid), made.* FROM unnest(
        CAST(:activity_ids AS uuid[]), CAST(:kinds AS text[]), CAST(:after AS integer[]), CAST(:bests AS bytea[]),
        CAST(:reasons AS text[]), CAST(:abouts AS text[]), CAST(:inputs AS bytea[])
    ) AS made
    ON CONFLICT (user_id, activity_id, kind, after_kj) DO UPDATE SET
        best = excluded.best, reason = excluded.reason, about = excluded.about, inputs = excluded.inputs
""")


def numbers(best: bytes) -> Numbers:
    return np.frombuffer(best, "<f4").astype(np.float64)


async def of_activities(
    conn: AsyncConnection, user_id: UUID, activity_ids: Collection[UUID], *, kind: str | None = None
) -> tuple[StoredCurve, ...]:
    query = select(*_COLUMNS).where(table.c.user_id == user_id, table.c.activity_id.in_(activity_ids))
    if kind is not None:
        query = query.where(table.c.kind == kind)
    rows = await conn.execute(query.order_by(table.c.activity_id, table.c.kind, table.c.after_kj))
    return tuple(StoredCurve(*row) for row in rows)


async def put(conn: AsyncConnection, user_id: UUID, curves: Sequence[StoredCurve]) -> None:
    if not curves:
        return
    await conn.execute(
        _UPSERT,
        {
            "user_id": user_id,
            "activity_ids": [one.activity_id for one in curves],
            "kinds": [one.kind for one in curves],
            "after": [one.after_kj for one in curves],
            "bests": [one.best for one in curves],
            "reasons": [one.reason for one in curves],
            "abouts": [one.about for one in curves],
            "inputs": [one.inputs for one in curves],
        },
    )


async def drop(
    conn: AsyncConnection,
    user_id: UUID,
    activity_ids: Sequence[UUID],
    *,
    kinds: Sequence[tuple[str, int]] | None = None,
) -> None:
    """`kinds` (with after_kj) None: all of them."""
    where = [table.c.user_id == user_id, table.c.activity_id.in_(activity_ids)]
    if kinds is not None:
        where.append(tuple_(table.c.kind, table.c.after_kj).in_(kinds))
    await conn.execute(table.delete().where(*where))


async def make_months(conn: AsyncConnection, user_id: UUID, months: Collection[Month]) -> None:
    """Anew from the curves of these months. The caller has written those, and each activity's day and sport."""
    if not months:
        return
    month = cast(func.date_trunc("month", activity_measure.c.day), Date)
    spans = [
        and_(activity_measure.c.sport == sport, activity_measure.c.day >= first, activity_measure.c.day < _next(first))
        for sport, first in sorted(months)
    ]
    rows = await conn.execute(
        select(table.c.kind, table.c.after_kj, activity_measure.c.sport, month, table.c.activity_id, table.c.best)
        .join(
            activity_measure,
            and_(activity_measure.c.user_id == table.c.user_id, activity_measure.c.activity_id == table.c.activity_id),
        )
        .where(
            table.c.user_id == user_id, activity_measure.c.user_id == user_id, table.c.best.is_not(None), or_(*spans)
        )
        .order_by(activity_measure.c.day, table.c.activity_id)
    )
    found: dict[tuple[str, int, str, date], list[tuple[UUID, bytes]]] = {}
    for kind, after_kj, sport, first, activity_id, best in rows:
        found.setdefault((kind, after_kj, sport, first), []).append((activity_id, best))
    await conn.execute(
        curve_month.delete().where(
            curve_month.c.user_id == user_id, tuple_(curve_month.c.sport, curve_month.c.month).in_(sorted(months))
        )
    )
    made = [{"user_id": user_id, **_month(key, several)} for key, several in found.items()]
    if made:
        await conn.execute(insert(curve_month), made)


def _month(key: tuple[str, int, str, date], several: Sequence[tuple[UUID, bytes]]) -> dict[str, object]:
    kind, after_kj, sport, month = key
    best = best_of([numbers(values) for _, values in several])
    used, places = np.unique(best.owners, return_inverse=True)
    return {
        "kind": kind,
        "after_kj": after_kj,
        "sport": sport,
        "month": month,
        "best": best.values.astype("<f4").tobytes(),
        "owners": places.astype("<u2").tobytes(),
        "owner_ids": [several[place][0] for place in used.tolist()],
    }


async def bests(
    conn: AsyncConnection,
    user_id: UUID,
    *,
    kind: str,
    after_kj: int = 0,
    sport: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Best:
    """From `since` up to `until`, which is not included: whole months from their rows, the ends from activities."""
    first = None if since is None or since.day == 1 else _next(since)
    start = first or since
    last = None if until is None else until.replace(day=1)
    values: list[Numbers] = []
    owners: list[tuple[UUID, ...]] = []
    if start is None or last is None or start < last:
        query = select(curve_month.c.best, curve_month.c.owners, curve_month.c.owner_ids).where(
            curve_month.c.user_id == user_id, curve_month.c.kind == kind, curve_month.c.after_kj == after_kj
        )
        if sport is not None:
            query = query.where(curve_month.c.sport == sport)
        if start is not None:
            query = query.where(curve_month.c.month >= start)
        if last is not None:
            query = query.where(curve_month.c.month < last)
        for best, places, ids in await conn.execute(query.order_by(curve_month.c.month, curve_month.c.sport)):
            values.append(numbers(best))
            owners.append(tuple(ids[place] for place in np.frombuffer(places, "<u2").tolist()))
    edges = _edges(since, until, first, last)
    if edges:
        for activity_id, best in await _single(conn, user_id, kind, after_kj, sport, edges):
            each = numbers(best)
            values.append(each)
            owners.append((activity_id,) * len(each))
    if not values:
        return NOTHING
    found = best_of(values)
    return Best(found.values, tuple(owners[owner][place] for place, owner in enumerate(found.owners.tolist())))


def _edges(
    since: date | None, until: date | None, first: date | None, last: date | None
) -> list[tuple[date | None, date | None]]:
    """Stretches of days at either end that are no whole month."""
    if since is not None and until is not None and (first or since) > (last or until):
        return [(since, until)]
    found: list[tuple[date | None, date | None]] = []
    if since is not None and first is not None:
        found.append((since, first if until is None else min(first, until)))
    if until is not None and last is not None and last < until:
        found.append((last, until))
    return found


async def _single(
    conn: AsyncConnection,
    user_id: UUID,
    kind: str,
    after_kj: int,
    sport: str | None,
    edges: Sequence[tuple[date | None, date | None]],
) -> Sequence[tuple[UUID, bytes]]:
    day = activity_measure.c.day
    query = (
        select(table.c.activity_id, table.c.best)
        .join(
            activity_measure,
            and_(activity_measure.c.user_id == table.c.user_id, activity_measure.c.activity_id == table.c.activity_id),
        )
        .where(
            activity_measure.c.user_id == user_id,
            table.c.user_id == user_id,
            table.c.kind == kind,
            table.c.after_kj == after_kj,
            table.c.best.is_not(None),
            or_(*(and_(day >= begin, day < end) for begin, end in edges)),
        )
        .order_by(day, table.c.activity_id)
    )
    if sport is not None:
        query = query.where(activity_measure.c.sport == sport)
    return [(row[0], row[1]) for row in await conn.execute(query)]


async def days_of(conn: AsyncConnection, user_id: UUID, activity_ids: Collection[UUID]) -> Mapping[UUID, date]:
    query = select(activity_measure.c.activity_id, activity_measure.c.day).where(
        activity_measure.c.user_id == user_id, activity_measure.c.activity_id.in_(activity_ids)
    )
    return {row[0]: row[1] for row in await conn.execute(query)}


def _next(day: date) -> date:
    """The first day of the month after."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
