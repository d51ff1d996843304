"""Look at routes: lists, one of them with its line and profile, and who went it when."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.line import Line
from domestique.analysis.routes.profile import THRESHOLD_M, Measured, Profile
from domestique.analysis.routes.simplify import simplified
from domestique.formats.gpx.write import write_gpx_track
from domestique.kit.cursor import BadCursor
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import keyset, raw_files, route_lists, route_matches, routes
from domestique.store.keyset import Place
from domestique.store.raw_files import RawFile
from domestique.store.route_lines import unpack_line, unpack_profile
from domestique.store.route_lists import Order, RouteFilter
from domestique.store.route_matches import PassageRow
from domestique.store.routes import RouteDetail, RouteRow, StoredClimb, StoredSection

_POINTS_SHOWN = 2000
_HEIGHTS_SHOWN = 800
_MOST_PASSAGES = 1000
_TREND_OF = 5


@dataclass(frozen=True, slots=True)
class RoutePage:
    rows: tuple[RouteRow, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """The line as few points that look the same, the heights at even steps."""

    latitude: Floats
    longitude: Floats
    metres: Floats
    heights: Profile | None


@dataclass(frozen=True, slots=True)
class WholeRoute:
    detail: RouteDetail
    shown: Shown
    raw_file: RawFile | None

    @property
    def gain_threshold_m(self) -> float:
        return THRESHOLD_M["barometric" if self.detail.measured == "barometric" else "gps"]


@dataclass(frozen=True, slots=True)
class Passages:
    """`best` and `last` of the whole forward ones; `trend_s` is how much faster (below zero) or slower the newest few
    were than those before them, None with too few to say."""

    items: tuple[PassageRow, ...]
    best: PassageRow | None
    last: PassageRow | None
    trend_s: float | None
    looked: bool
    """False: the job that matches has not come to this route yet."""


async def list_routes(
    desk: Desk, user_id: UUID, wanted: RouteFilter, *, order: Order, descending: bool, cursor: str | None, limit: int
) -> RoutePage:
    after = None if cursor is None else _place(cursor, order)
    async with desk.database.as_user(user_id) as conn:
        rows = await route_lists.page(
            conn, user_id, wanted, order=order, descending=descending, after=after, limit=limit + 1
        )
    shown = tuple(row for row, _ in rows[:limit])
    return RoutePage(shown, keyset.sealed(order, rows[limit - 1][1]) if len(rows) > limit else None)


def _place(cursor: str, order: Order) -> Place:
    try:
        return route_lists.place_of(cursor, order)
    except BadCursor as cause:
        raise BadValue("cursor", "cursor") from cause


async def get_route(desk: Desk, user_id: UUID, route_id: UUID) -> WholeRoute:
    async with desk.database.as_user(user_id) as conn:
        detail = await routes.get(conn, user_id, route_id)
        if detail is None:
            raise NotFound
        raw = None if detail.raw_id is None else await raw_files.get(conn, user_id, detail.raw_id)
    return WholeRoute(detail, await asyncio.to_thread(_shown, detail), raw)


def _shown(detail: RouteDetail) -> Shown:
    line = unpack_line(detail.line)
    kept = simplified(line.latitude, line.longitude, _POINTS_SHOWN, tolerance_m=1.0)
    heights = heights_of(detail)
    if heights is not None and len(heights.altitude) > _HEIGHTS_SHOWN:
        at = np.linspace(0.0, heights.length_m, _HEIGHTS_SHOWN)
        heights = Profile(
            heights.length_m / (_HEIGHTS_SHOWN - 1), heights.length_m, heights.at(at), heights.threshold_m
        )
    return Shown(line.latitude[kept], line.longitude[kept], line.metres[kept], heights)


def heights_of(detail: RouteDetail) -> Profile | None:
    if detail.profile is None:
        return None
    measured: Measured = "barometric" if detail.measured == "barometric" else "gps"
    return unpack_profile(detail.profile, detail.row.length_m, THRESHOLD_M[measured])


async def sections_of(
    desk: Desk,
    user_id: UUID,
    route_id: UUID,
    *,
    min_grade: float | None = None,
    max_grade: float | None = None,
    min_length_m: float | None = None,
    max_length_m: float | None = None,
) -> tuple[RouteDetail, tuple[StoredSection, ...]]:
    async with desk.database.as_user(user_id) as conn:
        detail = await routes.get(conn, user_id, route_id)
        if detail is None:
            raise NotFound
        return detail, await routes.sections(
            conn,
            user_id,
            route_id,
            min_grade=min_grade,
            max_grade=max_grade,
            min_length_m=min_length_m,
            max_length_m=max_length_m,
        )


async def climbs_of(desk: Desk, user_id: UUID, route_id: UUID) -> tuple[RouteDetail, tuple[StoredClimb, ...]]:
    async with desk.database.as_user(user_id) as conn:
        detail = await routes.get(conn, user_id, route_id)
        if detail is None:
            raise NotFound
        return detail, await routes.climbs(conn, user_id, route_id)


async def passages_of(desk: Desk, user_id: UUID, route_id: UUID) -> Passages:
    async with desk.database.as_user(user_id) as conn:
        detail = await routes.get(conn, user_id, route_id)
        if detail is None:
            raise NotFound
        items = await route_matches.passages_of(conn, user_id, route_id, limit=_MOST_PASSAGES)
    whole = [item for item in items if item.whole and item.direction == "forward"]
    return Passages(
        items=items,
        best=min(whole, key=lambda item: item.end_s - item.start_s, default=None),
        last=whole[0] if whole else None,
        trend_s=trend([item.moving_s for item in whole]),
        looked=detail.matched_at is not None,
    )


def trend(newest_first: Sequence[float]) -> float | None:
    """The median of the newest few less that of as many before them."""
    few = min(_TREND_OF, len(newest_first) // 2)
    if few < 2:
        return None
    return float(np.median(newest_first[:few]) - np.median(newest_first[few : 2 * few]))


async def route_as_gpx(desk: Desk, user_id: UUID, route_id: UUID) -> tuple[str, bytes]:
    """Its name, and all of its points after cleaning."""
    async with desk.database.as_user(user_id) as conn:
        detail = await routes.get(conn, user_id, route_id)
    if detail is None:
        raise NotFound
    return detail.row.name, await asyncio.to_thread(_gpx, detail.row, unpack_line(detail.line))


def _gpx(row: RouteRow, line: Line) -> bytes:
    heights = (None if np.isnan(height) else float(height) for height in line.altitude)
    places = zip(line.latitude.tolist(), line.longitude.tolist(), heights, strict=True)
    return write_gpx_track(row.name, places, kind=row.sport)
