"""Which activities went which routes, and what is kept of each activity's way for that.

Candidates come from SQL: the same kind of moving, boxes that overlap, squares in common. What they are worth is then
told by walking both lines (analysis/routes/matching.py).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, ColumnElement, and_, delete, func, insert, literal, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.activity_lines import ActivityLine, Gone
from domestique.store.route_lines import Box
from domestique.store.tables.activities import activity
from domestique.store.tables.routes import activity_line, route, route_activity

MATCH_TASK, READ_TASK = "match_routes", "read_routes"
LOCK = "routes"

_FOOT = ("running", "walking", "hiking")
_INDOORS = ("indoor_cycling", "virtual_activity", "virtual_ride", "spin", "treadmill", "virtual_run")
_LEAST_IN_COMMON = 0.15


@dataclass(frozen=True, slots=True)
class ToLook:
    """An activity whose way is not known yet, or of an older version."""

    id: UUID
    version: int
    sport: str


@dataclass(frozen=True, slots=True)
class RouteToMatch:
    id: UUID
    sport: str
    round_trip: bool
    box: Box
    cells: tuple[int, ...]
    line: bytes


@dataclass(frozen=True, slots=True)
class PassageRow:
    activity_id: UUID
    nth: int
    name: str | None
    sport: str
    start_at: datetime
    utc_offset_s: int | None
    direction: str
    coverage: float
    whole: bool
    start_s: float
    end_s: float
    moving_s: float
    avg_power_w: float | None
    avg_hr_bpm: float | None


@dataclass(frozen=True, slots=True)
class PastWay:
    metres_by_grade: bytes
    moving_s: float
    power_w: float | None
    altitude_m: float | None


def family(sport: str) -> tuple[str, ...]:
    """Sports that go the same ways in the same manner."""
    return _FOOT if sport in _FOOT else (sport,)


async def to_look(conn: AsyncConnection, user_id: UUID, *, limit: int) -> tuple[ToLook, ...]:
    """The newest first, because those are asked about first."""
    joined = activity.outerjoin(
        activity_line,
        and_(activity_line.c.user_id == activity.c.user_id, activity_line.c.activity_id == activity.c.id),
    )
    rows = await conn.execute(
        select(activity.c.id, activity.c.version, activity.c.sport)
        .select_from(joined)
        .where(
            activity.c.user_id == user_id,
            activity.c.deleted_at.is_(None),
            activity.c.channels.bool_op("@>")(text("ARRAY['latitude']")),
            or_(activity_line.c.version.is_(None), activity_line.c.version != activity.c.version),
        )
        .order_by(activity.c.start_at.desc(), activity.c.id)
        .limit(limit)
    )
    return tuple(ToLook(*row) for row in rows)


async def count_to_look(conn: AsyncConnection, user_id: UUID) -> int:
    known = select(activity_line.c.activity_id).where(
        activity_line.c.user_id == activity.c.user_id,
        activity_line.c.activity_id == activity.c.id,
        activity_line.c.version == activity.c.version,
    )
    query = select(func.count()).where(
        activity.c.user_id == user_id,
        activity.c.deleted_at.is_(None),
        activity.c.channels.bool_op("@>")(text("ARRAY['latitude']")),
        ~known.exists(),
    )
    return await conn.scalar(query) or 0


async def put_line(
    conn: AsyncConnection, user_id: UUID, activity_id: UUID, *, version: int, line: ActivityLine
) -> None:
    box = {"south": None, "west": None, "north": None, "east": None} if line.box is None else asdict(line.box)
    values = {
        **box,
        "version": version,
        "cells": list(line.cells),
        "length_m": line.length_m,
        "moving_s": line.moving_s,
        "power_w": line.power_w,
        "altitude_m": line.altitude_m,
        "metres_by_grade": line.metres_by_grade,
    }
    await conn.execute(
        upsert(activity_line)
        .values(user_id=user_id, activity_id=activity_id, **values)
        .on_conflict_do_update(index_elements=["user_id", "activity_id"], set_=values)
    )


async def routes_near(
    conn: AsyncConnection, user_id: UUID, *, sport: str, box: Box, cells: Sequence[int]
) -> tuple[RouteToMatch, ...]:
    """Of those already matched with what was there before: the others look for themselves."""
    rows = await conn.execute(
        select(*_ROUTE)
        .where(
            route.c.user_id == user_id,
            route.c.deleted_at.is_(None),
            route.c.matched_at.is_not(None),
            route.c.sport.in_(family(sport)),
            route.c.south <= box.north,
            route.c.north >= box.south,
            route.c.west <= box.east,
            route.c.east >= box.west,
            route.c.cells.bool_op("&&")(_cells(cells)),
        )
        .order_by(route.c.id)
    )
    mine = set(cells)
    found = (_route(row) for row in rows)
    return tuple(one for one in found if in_common(one.cells, mine) >= _LEAST_IN_COMMON)


async def activities_near(conn: AsyncConnection, user_id: UUID, near: RouteToMatch) -> tuple[UUID, ...]:
    line = activity_line.c
    joined = activity_line.join(activity, and_(activity.c.user_id == line.user_id, activity.c.id == line.activity_id))
    rows = await conn.execute(
        select(line.activity_id, line.cells)
        .select_from(joined)
        .where(
            line.user_id == user_id,
            activity.c.deleted_at.is_(None),
            activity.c.sport.in_(family(near.sport)),
            line.south <= near.box.north,
            line.north >= near.box.south,
            line.west <= near.box.east,
            line.east >= near.box.west,
            line.cells.bool_op("&&")(_cells(near.cells)),
        )
        .order_by(line.activity_id)
    )
    return tuple(row.activity_id for row in rows if in_common(near.cells, set(row.cells)) >= _LEAST_IN_COMMON)


def in_common(of_route: Sequence[int], of_activity: Collection[int]) -> float:
    """The share of the route's squares that the activity went through."""
    return sum(cell in of_activity for cell in of_route) / len(of_route) if of_route else 0.0


async def not_matched(conn: AsyncConnection, user_id: UUID) -> RouteToMatch | None:
    rows = await conn.execute(
        select(*_ROUTE)
        .where(route.c.user_id == user_id, route.c.matched_at.is_(None), route.c.deleted_at.is_(None))
        .order_by(route.c.id)
        .limit(1)
    )
    row = rows.one_or_none()
    return None if row is None else _route(row)


async def count_not_matched(conn: AsyncConnection, user_id: UUID) -> int:
    query = select(func.count()).where(
        route.c.user_id == user_id, route.c.matched_at.is_(None), route.c.deleted_at.is_(None)
    )
    return await conn.scalar(query) or 0


async def set_matched(conn: AsyncConnection, user_id: UUID, route_id: UUID, *, at: datetime) -> None:
    await conn.execute(update(route).where(route.c.user_id == user_id, route.c.id == route_id).values(matched_at=at))


async def put_passages(
    conn: AsyncConnection, user_id: UUID, activity_id: UUID, found: Mapping[UUID, Sequence[Gone]]
) -> None:
    """By route; what was known of the activity on those routes before is replaced."""
    if not found:
        return
    await conn.execute(
        delete(route_activity).where(
            route_activity.c.user_id == user_id,
            route_activity.c.activity_id == activity_id,
            route_activity.c.route_id.in_(found),
        )
    )
    rows = [
        {"user_id": user_id, "route_id": route_id, "activity_id": activity_id, "nth": nth, **asdict(gone)}
        for route_id, passages in found.items()
        for nth, gone in enumerate(passages)
    ]
    if rows:
        await conn.execute(insert(route_activity), rows)


async def forget(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> None:
    """Its way is another now."""
    await conn.execute(
        delete(route_activity).where(route_activity.c.user_id == user_id, route_activity.c.activity_id == activity_id)
    )


async def passages_of(conn: AsyncConnection, user_id: UUID, route_id: UUID, *, limit: int) -> tuple[PassageRow, ...]:
    """The newest first; nothing from the bin."""
    one, of = route_activity.c, activity.c
    rows = await conn.execute(
        select(
            one.activity_id, one.nth, of.name, of.sport, of.start_at, of.utc_offset_s, one.direction, one.coverage,
            one.whole, one.start_s, one.end_s, one.moving_s, of.avg_power_w, of.avg_hr_bpm,
        )
        .select_from(route_activity.join(activity, and_(of.user_id == one.user_id, of.id == one.activity_id)))
        .where(one.user_id == user_id, one.route_id == route_id, of.deleted_at.is_(None))
        .order_by(of.start_at.desc(), one.nth.desc())
        .limit(limit)
    )  # fmt: skip
    return tuple(PassageRow(*tuple(row)) for row in rows)


async def past_ways(
    conn: AsyncConnection, user_id: UUID, *, sports: Sequence[str], powered: bool, limit: int
) -> tuple[PastWay, ...]:
    """The newest outings of these sports that were long enough to say something, outdoors and with heights."""
    line, of = activity_line.c, activity.c
    query = (
        select(line.metres_by_grade, line.moving_s, line.power_w, line.altitude_m)
        .select_from(activity_line.join(activity, and_(of.user_id == line.user_id, of.id == line.activity_id)))
        .where(
            line.user_id == user_id,
            of.deleted_at.is_(None),
            of.sport.in_(sports),
            or_(of.sub_sport.is_(None), of.sub_sport.not_in(_INDOORS)),
            line.metres_by_grade.is_not(None),
            line.moving_s >= 1200,
            line.length_m >= 3000,
        )
        .order_by(of.start_at.desc(), of.id)
        .limit(limit)
    )
    if powered:
        query = query.where(line.power_w > 0)
    return tuple(PastWay(*row) for row in await conn.execute(query))


_ROUTE: tuple[ColumnElement[object], ...] = (
    route.c.id, route.c.sport, route.c.round_trip, route.c.south, route.c.west, route.c.north, route.c.east,
    route.c.cells, route.c.line,
)  # fmt: skip


def _route(row: object) -> RouteToMatch:
    id_, sport, round_trip, south, west, north, east, cells, line = tuple(row)  # type: ignore[arg-type, var-annotated]
    return RouteToMatch(id_, sport, round_trip, Box(south, west, north, east), tuple(cells), line)


def _cells(cells: Sequence[int]) -> ColumnElement[list[int]]:
    return literal(list(cells), ARRAY(BigInteger))
