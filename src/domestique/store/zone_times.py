"""Seconds in each zone, one row for each activity and kind, with where the bounds came from."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.measuring import activity_measure
from domestique.store.tables.measuring import zone_time as table


@dataclass(frozen=True, slots=True)
class ZoneTime:
    """`scheme` None: not known, for `reason`. `three`: at low, middle and high intensity."""

    activity_id: UUID
    kind: str
    scheme: str | None
    setting: str | None
    basis: float | None
    since: date | None
    bounds: tuple[float, ...]
    seconds: tuple[int, ...]
    three: tuple[int, ...] | None
    reason: str | None
    about: str | None
    inputs: bytes


@dataclass(frozen=True, slots=True)
class DayZones:
    day: date
    sport: str
    kind: str
    scheme: str
    seconds: tuple[int, ...]
    three: tuple[int, ...] | None


_COLUMNS = tuple(table.c[name] for name in ZoneTime.__slots__)


async def of_activities(conn: AsyncConnection, user_id: UUID, activity_ids: Collection[UUID]) -> tuple[ZoneTime, ...]:
    rows = await conn.execute(
        select(*_COLUMNS)
        .where(table.c.user_id == user_id, table.c.activity_id.in_(activity_ids))
        .order_by(table.c.activity_id, table.c.kind)
    )
    return tuple(
        ZoneTime(
            **{
                **row._asdict(),
                "bounds": tuple(row.bounds),
                "seconds": tuple(row.seconds),
                "three": None if row.three is None else tuple(row.three),
            }
        )
        for row in rows
    )


async def put(conn: AsyncConnection, user_id: UUID, times: Sequence[ZoneTime]) -> None:
    if not times:
        return
    new = insert(table)
    keys = ("activity_id", "kind")
    lists = ("bounds", "seconds", "three")
    rows = []
    for one in times:
        row = {name: getattr(one, name) for name in ZoneTime.__slots__}
        rows.append({"user_id": user_id, **row, **{name: row[name] and list(row[name]) for name in lists}})
        rows[-1] |= {name: rows[-1][name] or [] for name in ("bounds", "seconds")}
    changed = {name: new.excluded[name] for name in ZoneTime.__slots__ if name not in keys}
    await conn.execute(
        new.on_conflict_do_update(index_elements=[table.c.user_id, table.c.activity_id, table.c.kind], set_=changed),
        rows,
    )


async def drop(
    conn: AsyncConnection, user_id: UUID, activity_ids: Sequence[UUID], *, kinds: Sequence[str] | None = None
) -> None:
    where = [table.c.user_id == user_id, table.c.activity_id.in_(activity_ids)]
    if kinds is not None:
        where.append(table.c.kind.in_(kinds))
    await conn.execute(table.delete().where(*where))


async def by_day(
    conn: AsyncConnection, user_id: UUID, *, since: date, until: date, sport: str | None = None
) -> tuple[DayZones, ...]:
    """What is known of each activity from `since` up to `until`, which is not included."""
    query = (
        select(
            activity_measure.c.day,
            activity_measure.c.sport,
            table.c.kind,
            table.c.scheme,
            table.c.seconds,
            table.c.three,
        )
        .join(
            activity_measure,
            and_(activity_measure.c.user_id == table.c.user_id, activity_measure.c.activity_id == table.c.activity_id),
        )
        .where(
            activity_measure.c.user_id == user_id,
            table.c.user_id == user_id,
            activity_measure.c.day >= since,
            activity_measure.c.day < until,
            table.c.scheme.is_not(None),
        )
        .order_by(activity_measure.c.day, table.c.activity_id, table.c.kind)
    )
    if sport is not None:
        query = query.where(activity_measure.c.sport == sport)
    rows = await conn.execute(query)
    return tuple(
        DayZones(row[0], row[1], row[2], row[3], tuple(row[4]), None if row[5] is None else tuple(row[5]))
        for row in rows
    )
