"""Was this way gone? A walk along both lines at once, in the manner of Frechet: each place of the route must be passed
within reach, in order, without a detour in between. Partly gone is told as a share; the other way round as such.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.line import EARTH_M, steps

REACH_M = 40.0
WHOLE = 0.95
"""Covered by this much it is the route, less is a part of it."""
WORTH_TELLING = 0.2
_STEP_M = 50.0
_MOST_STEPS = 1500
_DETOUR_M = 400.0
_MOST_WALKS = 60

Direction = Literal["forward", "reverse"]


@dataclass(frozen=True, slots=True)
class Passage:
    """`first` and `last` are indices of the activity's points where it came onto the route and left it."""

    direction: Direction
    coverage: float
    first: int
    last: int

    @property
    def whole(self) -> bool:
        return self.coverage >= WHOLE


def passages(route_lat: Floats, route_lon: Floats, lat: Floats, lon: Floats, *, round_trip: bool) -> list[Passage]:
    """Every time the whole route was gone, or, where it never was, the longest part of it."""
    if len(route_lat) < 2 or len(lat) < 2:
        return []
    way_lat, way_lon, step = _even(route_lat, route_lon)
    gone = np.concatenate([[0.0], np.cumsum(steps(lat, lon))])
    near = _near(way_lat, way_lon, lat, lon)
    found: list[Passage] = []
    for direction in ("forward", "reverse"):
        order = near if direction == "forward" else near[::-1]
        found += _walks(order, gone, step, direction, round_trip=round_trip)
    wholes = sorted((one for one in found if one.whole), key=lambda one: (one.first, -one.coverage))
    if wholes:
        return _apart(wholes)
    best = max(found, key=lambda one: one.coverage, default=None)
    return [best] if best is not None and best.coverage >= WORTH_TELLING else []


def _even(lat: Floats, lon: Floats) -> tuple[Floats, Floats, float]:
    metres = np.concatenate([[0.0], np.cumsum(steps(lat, lon))])
    count = int(min(max(metres[-1] // _STEP_M, 4), _MOST_STEPS))
    at = np.linspace(0.0, metres[-1], count + 1)
    return np.interp(at, metres, lat), np.interp(at, metres, lon), float(metres[-1]) / count


def _near(way_lat: Floats, way_lon: Floats, lat: Floats, lon: Floats) -> list[NDArray[np.int64]]:
    """For each place of the way the points of the activity within reach, in order, by a grid of cells."""
    degree = EARTH_M * np.pi / 180
    shrink = float(np.cos(np.radians(way_lat.mean())))
    x, y = lon * degree * shrink, lat * degree
    way_x, way_y = way_lon * degree * shrink, way_lat * degree
    # Points may lie further apart than the reach: each leg is filled so that none jumps over a place.
    far = np.hypot(np.diff(x), np.diff(y))
    fill = np.where(far < 2000.0, np.maximum(np.ceil(far / (REACH_M / 2)), 1), 1).astype(np.int64)
    leg = np.repeat(np.arange(len(far)), fill)
    part = (np.arange(len(leg)) - np.repeat(np.cumsum(fill) - fill, fill)) / np.repeat(fill, fill)
    px = np.append(x[leg] + part * (x[leg + 1] - x[leg]), x[-1])
    py = np.append(y[leg] + part * (y[leg + 1] - y[leg]), y[-1])
    owner = np.append(leg, len(x) - 1)
    cell = _cells(px, py)
    order = np.argsort(cell, kind="stable")
    cell = cell[order]
    found: list[NDArray[np.int64]] = []
    for at_x, at_y in zip(way_x.tolist(), way_y.tolist(), strict=True):
        around = _cells(at_x + _AROUND[0], at_y + _AROUND[1])
        begins, ends = np.searchsorted(cell, around, "left"), np.searchsorted(cell, around, "right")
        some = np.concatenate([order[a:b] for a, b in zip(begins, ends, strict=True)])
        close = some[(px[some] - at_x) ** 2 + (py[some] - at_y) ** 2 <= REACH_M**2]
        found.append(np.unique(owner[close]))
    return found


_SIDE = REACH_M
_AROUND = np.array([[i * _SIDE, j * _SIDE] for i in (-1, 0, 1) for j in (-1, 0, 1)]).T


def _cells(x: Floats, y: Floats) -> NDArray[np.int64]:
    cell: NDArray[np.int64] = np.floor(x / _SIDE).astype(np.int64) * (1 << 32) + np.floor(y / _SIDE).astype(np.int64)
    return cell


def _walks(
    near: list[NDArray[np.int64]], gone: Floats, step: float, direction: Direction, *, round_trip: bool
) -> list[Passage]:
    """One walk after another through the activity's points, each as far as it goes."""
    count = len(near)
    if round_trip:
        starts = [(int(points[0]), place) for place, points in enumerate(near) if len(points)]
        if not starts:
            return []
        # A loop may be begun anywhere: the way is turned to where the activity comes onto it first.
        _, turn = min(starts)
        near = [*near[turn:-1], *near[: turn + 1]]
    found: list[Passage] = []
    since = 0
    for _ in range(_MOST_WALKS):
        runs = _walk(near, gone, step, since)
        if not runs:
            break
        found += [Passage(direction, passed / count, first, last) for first, last, passed in runs]
        since = runs[0][1] + 1
    return found


def _walk(near: list[NDArray[np.int64]], gone: Floats, step: float, since: int) -> list[tuple[int, int, int]]:
    """Along the places of the way, each at the first of the activity's points after the one before. Places may be
    missed if the activity is back soon enough; where it is not, a new run begins. First, last, places passed."""
    runs: list[tuple[int, int, int]] = []
    first = last = -1
    passed = at_place = 0
    for place, points in enumerate(near):
        later = points[np.searchsorted(points, max(since, last)) :]
        if not len(later):
            continue
        here = int(later[0])
        if first < 0 or gone[here] - gone[last] > (place - at_place) * step * 2 + _DETOUR_M:
            if passed:
                runs.append((first, last, passed))
            first, passed = here, 0
        last, at_place, passed = here, place, passed + 1
    if passed:
        runs.append((first, last, passed))
    return runs


def _apart(found: list[Passage]) -> list[Passage]:
    """Without those that overlap an earlier one: an out-and-back goes the same way in both directions at once."""
    kept: list[Passage] = []
    for passage in found:
        if not kept or passage.first >= kept[-1].last:
            kept.append(passage)
    return kept
