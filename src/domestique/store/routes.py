"""Routes whole: written with their sections and climbs, read, edited, thrown into the bin and out of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import cast, func, insert, select, tuple_, update
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.kit.search_words import tsvector
from domestique.store.route_making import MadeRoute
from domestique.store.tables.activities import activity
from domestique.store.tables.imports import import_item
from domestique.store.tables.routes import route as table
from domestique.store.tables.routes import route_activity, route_climb, route_section

_LISTED = (
    "id", "version", "name", "sport", "length_m", "gain_m", "loss_m", "low_m", "high_m", "round_trip", "climb_count",
    "hardest", "preview", "created_at", "deleted_at",
)  # fmt: skip
_TOLD = ("notes", "raw_id", "from_activity_id", "measured", "no_profile", "flaws", "matched_at")


@dataclass(frozen=True, slots=True)
class RouteRow:
    """`times` whole passages in activities outside the bin, the last of them at `last_at`."""

    id: UUID
    version: int
    name: str
    sport: str
    length_m: float
    gain_m: float | None
    loss_m: float | None
    low_m: float | None
    high_m: float | None
    round_trip: bool
    climb_count: int
    hardest: str | None
    preview: str
    created_at: datetime
    deleted_at: datetime | None
    times: int
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class RouteDetail:
    row: RouteRow
    notes: str | None
    raw_id: UUID | None
    from_activity_id: UUID | None
    measured: str
    no_profile: str | None
    flaws: tuple[Mapping[str, Any], ...]
    matched_at: datetime | None
    line: bytes
    profile: bytes | None


@dataclass(frozen=True, slots=True)
class StoredSection:
    position: int
    start_m: float
    end_m: float
    rise_m: float
    grade: float
    max_grade: float
    min_grade: float


@dataclass(frozen=True, slots=True)
class StoredClimb:
    position: int
    start_m: float
    end_m: float
    gain_m: float
    grade: float
    max_grade: float
    score: float
    category: str | None


@dataclass(frozen=True, slots=True)
class NewRoute:
    id: UUID
    made: MadeRoute
    raw_id: UUID | None = None
    part: int = 0
    from_activity_id: UUID | None = None


_GONE = (
    select(
        route_activity.c.route_id,
        func.count().label("times"),
        func.max(activity.c.start_at).label("last_at"),
    )
    .join(
        activity,
        (activity.c.user_id == route_activity.c.user_id) & (activity.c.id == route_activity.c.activity_id),
    )
    .where(
        route_activity.c.user_id == table.c.user_id,
        route_activity.c.route_id == table.c.id,
        route_activity.c.whole,
        activity.c.deleted_at.is_(None),
    )
    .group_by(route_activity.c.route_id)
    .lateral("gone")
)


def listed() -> Any:
    """What `row_of` reads, of every route; who asks adds the rest of the question."""
    columns = (table.c[name] for name in _LISTED)
    return select(*columns, func.coalesce(_GONE.c.times, 0).label("times"), _GONE.c.last_at).select_from(
        table.outerjoin(_GONE, _GONE.c.route_id == table.c.id)
    )


def row_of(row: Any) -> RouteRow:
    return RouteRow(**{name: getattr(row, name) for name in (*_LISTED, "times", "last_at")})


async def insert_all(conn: AsyncConnection, user_id: UUID, new: Sequence[NewRoute], *, now: datetime) -> None:
    for one in new:
        await conn.execute(insert(table).values(_columns(user_id, one, now)))
    for of, parts in ((route_section, "sections"), (route_climb, "climbs")):
        rows = [
            {"user_id": user_id, "route_id": one.id, "position": position, **asdict(part)}
            for one in new
            for position, part in enumerate(getattr(one.made, parts))
        ]
        if rows:
            await conn.execute(insert(of), rows)


def _columns(user_id: UUID, new: NewRoute, now: datetime) -> dict[str, Any]:
    made = new.made
    apart = ("box", "cells", "flaws", "sections", "climbs")
    plain = {name: getattr(made, name) for name in MadeRoute.__slots__ if name not in apart}
    return {
        **plain,
        **asdict(made.box),
        "user_id": user_id,
        "id": new.id,
        "raw_id": new.raw_id,
        "part": new.part,
        "from_activity_id": new.from_activity_id,
        "cells": list(made.cells),
        "flaws": [asdict(flaw) for flaw in made.flaws],
        "climb_count": len(made.climbs),
        "search": cast(tsvector(made.name), TSVECTOR),
        "created_at": now,
        "changed_at": now,
    }


async def get(conn: AsyncConnection, user_id: UUID, route_id: UUID, *, deleted: bool = False) -> RouteDetail | None:
    """From the bin only if `deleted`, which also finds what is not in it."""
    told = (*_TOLD, "line", "profile")
    query = listed().add_columns(*(table.c[name] for name in told))
    query = query.where(table.c.user_id == user_id, table.c.id == route_id)
    if not deleted:
        query = query.where(table.c.deleted_at.is_(None))
    row = (await conn.execute(query)).one_or_none()
    if row is None:
        return None
    return RouteDetail(
        row_of(row), **{name: getattr(row, name) for name in told if name != "flaws"}, flaws=tuple(row.flaws)
    )


async def sections(
    conn: AsyncConnection,
    user_id: UUID,
    route_id: UUID,
    *,
    min_grade: float | None = None,
    max_grade: float | None = None,
    min_length_m: float | None = None,
    max_length_m: float | None = None,
) -> tuple[StoredSection, ...]:
    """In order along the way; all that is given must hold, both ends of a range included."""
    part = route_section.c
    query = select(*(part[name] for name in StoredSection.__slots__)).where(
        part.user_id == user_id, part.route_id == route_id
    )
    for bound, low, value in (
        (min_grade, True, part.grade),
        (max_grade, False, part.grade),
        (min_length_m, True, part.end_m - part.start_m),
        (max_length_m, False, part.end_m - part.start_m),
    ):
        if bound is not None:
            query = query.where(value >= bound if low else value <= bound)
    rows = await conn.execute(query.order_by(part.position))
    return tuple(StoredSection(*row) for row in rows)


async def climbs(conn: AsyncConnection, user_id: UUID, route_id: UUID) -> tuple[StoredClimb, ...]:
    part = route_climb.c
    rows = await conn.execute(
        select(*(part[name] for name in StoredClimb.__slots__))
        .where(part.user_id == user_id, part.route_id == route_id)
        .order_by(part.position)
    )
    return tuple(StoredClimb(*row) for row in rows)


async def change(
    conn: AsyncConnection, user_id: UUID, route_id: UUID, *, version: int, values: Mapping[str, Any], at: datetime
) -> bool:
    """`values`: name, notes, sport. False when it is no longer in that version."""
    new = {name: value for name, value in values.items() if name in ("name", "notes", "sport")}
    kept = await conn.execute(
        select(table.c.name, table.c.notes).where(table.c.user_id == user_id, table.c.id == route_id).with_for_update()
    )
    row = kept.one_or_none()
    if row is None:
        return False
    words = tsvector(new.get("name", row.name), new.get("notes", row.notes))
    changed = await conn.execute(
        update(table)
        .where(
            table.c.user_id == user_id,
            table.c.id == route_id,
            table.c.version == version,
            table.c.deleted_at.is_(None),
        )
        .values(**new, search=cast(words, TSVECTOR), version=version + 1, changed_at=at)
    )
    return changed.rowcount == 1


async def set_deleted(conn: AsyncConnection, user_id: UUID, route_id: UUID, *, deleted_at: datetime | None) -> bool:
    """False when there is no such route, or it is there already."""
    moves = table.c.deleted_at.is_not(None) if deleted_at is None else table.c.deleted_at.is_(None)
    changed = await conn.execute(
        update(table)
        .where(table.c.user_id == user_id, table.c.id == route_id, moves)
        .values(deleted_at=deleted_at, version=table.c.version + 1)
    )
    return changed.rowcount == 1


async def of_files(
    conn: AsyncConnection, user_id: UUID, raw_ids: Collection[UUID]
) -> dict[UUID, list[tuple[UUID, bool]]]:
    """By file, the routes that came from it, by part: each one's id and whether it is in the bin."""
    rows = await conn.execute(
        select(table.c.raw_id, table.c.id, table.c.deleted_at.is_not(None))
        .where(table.c.user_id == user_id, table.c.raw_id.in_(raw_ids))
        .order_by(table.c.raw_id, table.c.part, table.c.id)
    )
    found: dict[UUID, list[tuple[UUID, bool]]] = {}
    for raw_id, route_id, gone in rows:
        found.setdefault(raw_id, []).append((route_id, gone))
    return found


async def files_waiting(conn: AsyncConnection, user_id: UUID, import_id: UUID) -> tuple[UUID, ...]:
    """Files of an import that hold a way, and are no route yet."""
    item = import_item.c
    there = select(table.c.id).where(table.c.user_id == item.user_id, table.c.raw_id == item.raw_id)
    rows = await conn.scalars(
        select(item.raw_id)
        .where(
            item.user_id == user_id,
            item.import_id == import_id,
            item.code == "holds_route",
            item.raw_id.is_not(None),
            ~there.exists(),
        )
        .distinct()
        .order_by(item.raw_id)
    )
    return tuple(row for row in rows if row is not None)


async def any_there(conn: AsyncConnection, user_id: UUID) -> bool:
    query = select(table.c.id).where(table.c.user_id == user_id, table.c.deleted_at.is_(None)).limit(1)
    return await conn.scalar(query) is not None


async def system_erase(conn: AsyncConnection, *, before: datetime, batch: int) -> int:
    """Of every user: what lay in the bin for long enough goes, with its parts and passages."""
    old = (
        select(table.c.user_id, table.c.id)
        .where(table.c.deleted_at < before)
        .order_by(table.c.user_id, table.c.id)
        .limit(batch)
        .with_for_update(skip_locked=True)
    )
    keys = [(row.user_id, row.id) for row in await conn.execute(old)]
    if not keys:
        return 0
    return (await conn.execute(table.delete().where(tuple_(table.c.user_id, table.c.id).in_(keys)))).rowcount
