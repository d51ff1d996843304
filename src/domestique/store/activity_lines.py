"""An activity's way, from its samples: what matching compares and what estimates are fitted to. Pure and busy."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.grades import metres_by_grade, pieces
from domestique.analysis.routes.line import BadLine, clean, steps
from domestique.analysis.routes.matching import Passage, passages
from domestique.analysis.routes.profile import Profile, profile
from domestique.model.streams import Stream
from domestique.store.route_lines import Box, cells_of, unpack_line

CHANNELS = ("latitude", "longitude", "altitude", "power")
_HOLD_S = 10.0
_MOVING_MS = 0.5
_FASTEST_MS = 40.0
_POWER_KNOWN = 0.9
_EVERY_M = 500.0
"""Corners of a recorded way do not matter: only its grades are counted."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where it went and when: the samples with a place. `moving` is moving time up to each."""

    latitude: Floats
    longitude: Floats
    seconds: Floats
    moving: Floats


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """All None, and no cells, where there is no usable way: so that nobody looks again."""

    box: Box | None = None
    cells: tuple[int, ...] = ()
    length_m: float | None = None
    moving_s: float | None = None
    power_w: float | None = None
    altitude_m: float | None = None
    metres_by_grade: bytes | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """One passage of an activity on a route, in seconds since the activity's start."""

    direction: str
    coverage: float
    whole: bool
    start_s: float
    end_s: float
    moving_s: float


def way_of(streams: Sequence[Stream]) -> Way | None:
    """None without two places."""
    columns = {stream.channel: stream.values() for stream in streams}
    lat, lon = columns.get("latitude"), columns.get("longitude")
    if lat is None or lon is None:
        return None
    placed = np.isfinite(lat) & np.isfinite(lon)
    if placed.sum() < 2:
        return None
    lat, lon, seconds = lat[placed], lon[placed], columns["time"][placed]
    dt = np.diff(seconds)
    speed = steps(lat, lon) / np.maximum(dt, 1e-3)
    moves = (dt > 0) & (dt <= _HOLD_S) & (speed >= _MOVING_MS) & (speed <= _FASTEST_MS)
    return Way(lat, lon, seconds, np.concatenate([[0.0], np.cumsum(np.where(moves, dt, 0.0))]))


def line_of(streams: Sequence[Stream]) -> ActivityLine:
    way = way_of(streams)
    if way is None:
        return ActivityLine()
    columns = {stream.channel: stream.values() for stream in streams}
    placed = np.isfinite(columns["latitude"]) & np.isfinite(columns["longitude"])
    height = columns.get("altitude", np.full(len(placed), np.nan))[placed]
    try:
        line = clean(way.latitude, way.longitude, height)
    except BadLine:
        return ActivityLine()
    lat, lon = line.latitude, line.longitude
    found = profile(line, "gps")
    grades = found if isinstance(found, Profile) else None
    return ActivityLine(
        box=Box(float(lat.min()), float(lon.min()), float(lat.max()), float(lon.max())),
        cells=tuple(cells_of(lat, lon)),
        length_m=line.length_m,
        moving_s=float(way.moving[-1]),
        power_w=_power(columns.get("power"), placed, way),
        altitude_m=None if grades is None else float(grades.altitude.mean()),
        metres_by_grade=None if grades is None else _packed(grades),
    )


def _packed(found: Profile) -> bytes:
    corners = np.linspace(0.0, found.length_m, max(1, int(found.length_m / _EVERY_M)) + 1)
    return metres_by_grade(pieces(found, corners.tolist())).astype("<f4").tobytes()


def unpack_grades(data: bytes) -> Floats:
    return np.frombuffer(data, "<f4").astype(np.float64)


def _power(power: Floats | None, placed: np.ndarray, way: Way) -> float | None:
    """The mean over moving time, coasting included; None where the meter was off for more than a little."""
    if power is None:
        return None
    watts = power[placed][1:]
    weights = np.diff(way.moving)
    known = np.isfinite(watts)
    total = float(weights.sum())
    if not total or float(weights[known].sum()) < _POWER_KNOWN * total:
        return None
    return float((watts[known] * weights[known]).sum() / weights[known].sum())


def gone_on(route_line: bytes, way: Way, *, round_trip: bool) -> list[Gone]:
    line = unpack_line(route_line)
    found = passages(line.latitude, line.longitude, way.latitude, way.longitude, round_trip=round_trip)
    return [_gone(one, way) for one in found]


def _gone(one: Passage, way: Way) -> Gone:
    return Gone(
        direction=one.direction,
        coverage=one.coverage,
        whole=one.whole,
        start_s=float(way.seconds[one.first]),
        end_s=float(way.seconds[one.last]),
        moving_s=float(way.moving[one.last] - way.moving[one.first]),
    )
