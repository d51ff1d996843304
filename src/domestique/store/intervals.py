"""Intervals as they were made of samples and the athlete's cut: one row for an activity, one for each of its groups."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.intervals.figures import SLUGS, Figures, Group, Measured
from domestique.analysis.intervals.interval import Interval
from domestique.analysis.unknown import Unknown
from domestique.model.intervals import IntervalSource
from domestique.store.tables.activities import activity
from domestique.store.tables.intervals import interval_group, interval_set
from domestique.store.tables.measuring import activity_measure


@dataclass(frozen=True, slots=True)
class IntervalSet:
    """`source` None: not known, for `reason`."""

    activity_id: UUID
    source: IntervalSource | None
    channel: str | None
    choices: tuple[IntervalSource, ...]
    caution: str | None
    items: tuple[Measured, ...]
    groups: tuple[Group, ...]
    reason: str | None
    about: str | None
    inputs: bytes


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A group of another day. `name` of its activity."""

    activity_id: UUID
    day: date
    name: str | None
    sport: str
    group: Group


async def digests_of(conn: AsyncConnection, user_id: UUID, activity_ids: Collection[UUID]) -> Mapping[UUID, bytes]:
    table = interval_set
    rows = await conn.execute(
        select(table.c.activity_id, table.c.inputs).where(
            table.c.user_id == user_id, table.c.activity_id.in_(activity_ids)
        )
    )
    return {row.activity_id: row.inputs for row in rows}


async def get(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> IntervalSet | None:
    table = interval_set
    row = (
        await conn.execute(select(table).where(table.c.user_id == user_id, table.c.activity_id == activity_id))
    ).one_or_none()
    if row is None:
        return None
    groups = await conn.execute(
        select(interval_group)
        .where(interval_group.c.user_id == user_id, interval_group.c.activity_id == activity_id)
        .order_by(interval_group.c.number)
    )
    return IntervalSet(
        row.activity_id,
        row.source,
        row.channel,
        tuple(row.choices),
        row.caution,
        tuple(_measured(one, row.source) for one in row.items),
        tuple(_group(one) for one in groups),
        row.reason,
        row.about,
        row.inputs,
    )


async def put(conn: AsyncConnection, user_id: UUID, sets: Sequence[IntervalSet]) -> None:
    if not sets:
        return
    await drop(conn, user_id, [one.activity_id for one in sets])
    await conn.execute(insert(interval_set), [_row(user_id, one) for one in sets])
    groups = [_group_row(user_id, one.activity_id, group) for one in sets for group in one.groups]
    if groups:
        await conn.execute(insert(interval_group), groups)


async def drop(conn: AsyncConnection, user_id: UUID, activity_ids: Sequence[UUID]) -> None:
    for table in (interval_set, interval_group):
        await conn.execute(table.delete().where(table.c.user_id == user_id, table.c.activity_id.in_(activity_ids)))


async def like(
    conn: AsyncConnection, user_id: UUID, *, sport: str, shortest_s: float, longest_s: float, limit: int
) -> tuple[Occurrence, ...]:
    """Groups of that sport whose typical interval is so long, the newest day first."""
    group = interval_group
    rows = await conn.execute(
        select(group, activity_measure.c.day, activity.c.name, activity_measure.c.sport)
        .join(
            activity_measure,
            and_(activity_measure.c.user_id == group.c.user_id, activity_measure.c.activity_id == group.c.activity_id),
        )
        .join(activity, and_(activity.c.user_id == group.c.user_id, activity.c.id == group.c.activity_id))
        .where(
            group.c.user_id == user_id,
            activity_measure.c.user_id == user_id,
            activity.c.user_id == user_id,
            activity.c.deleted_at.is_(None),
            activity_measure.c.sport == sport,
            group.c.seconds >= shortest_s,
            group.c.seconds <= longest_s,
        )
        .order_by(activity_measure.c.day.desc(), activity.c.start_at.desc(), group.c.number)
        .limit(limit)
    )
    return tuple(Occurrence(row.activity_id, row.day, row.name, row.sport, _group(row)) for row in rows)


def _row(user_id: UUID, one: IntervalSet) -> dict[str, Any]:
    names = ("activity_id", "source", "channel", "caution", "reason", "about", "inputs")
    items = [
        {
            "start_s": each.interval.start_s,
            "end_s": each.interval.end_s,
            "kind": each.interval.kind,
            "name": each.interval.name,
            "label": each.interval.label,
            "group": each.interval.group,
            "figures": _json(each.figures),
        }
        for each in one.items
    ]
    told = {name: getattr(one, name) for name in names}
    return {"user_id": user_id, **told, "choices": list(one.choices), "items": items}


def _group_row(user_id: UUID, activity_id: UUID, group: Group) -> dict[str, Any]:
    told = {"number": group.number, "label": group.label, "count": group.count, "seconds": group.seconds}
    return {"user_id": user_id, "activity_id": activity_id, **told, "figures": _json(group.figures)}


def _measured(told: Mapping[str, Any], source: IntervalSource) -> Measured:
    interval = Interval(
        told["start_s"], told["end_s"], told["kind"], source, told["label"], told["group"], told["name"]
    )
    return Measured(interval, _figures(told["figures"]))


def _group(row: Any) -> Group:
    return Group(row.number, row.label, row._mapping["count"], row.seconds, _figures(row.figures))


def _json(figures: Figures) -> dict[str, Any]:
    """A figure, or the reason and what is missing."""
    return {slug: [one.reason, one.about] if isinstance(one, Unknown) else one for slug, one in figures.items()}


def _figures(told: Mapping[str, Any]) -> Figures:
    """In the order in which they are shown: the database keeps one of its own."""
    known = {slug: told[slug] for slug in SLUGS if slug in told}
    return {slug: Unknown(one[0], one[1]) if isinstance(one, list) else float(one) for slug, one in known.items()}
