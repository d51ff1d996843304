"""From the points of a file to a line one can trust: doubles, jumps and holes are found, and what was done is told.

Nothing is repaired in silence: every change is a `Flaw` with a count, worded by the pages.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.routes.floats import Floats

EARTH_M = 6_371_008.8
DOUBLE_M = 0.5
"""Nearer than this two points are one: a receiver at rest."""
HOLE_M = 20_000.0
"""A longer step is a hole: nobody knows the way between. Its length does not count."""
_JUMP_M = 150.0
_JUMP_DETOUR = 4.0
_JUMP_STEPS = 12.0
LONGEST_M = 20_000_000.0


class BadLine(Exception):
    """Not a line anyone could follow. `code` is worded below `routes.refused`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that was wrong with the points. `code` is worded below `routes.flaws`."""

    code: str
    count: int
    metres: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """`metres` is the way from the start to each point, holes left out; altitude is NaN where the file has none."""

    latitude: Floats
    longitude: Floats
    altitude: Floats
    metres: Floats
    flaws: tuple[Flaw, ...] = ()

    @property
    def length_m(self) -> float:
        return float(self.metres[-1])


def steps(latitude: Floats, longitude: Floats) -> Floats:
    """Metres from each point to the next, on a sphere (haversine)."""
    return between(latitude[:-1], longitude[:-1], latitude[1:], longitude[1:])


def between(lat_a: Floats, lon_a: Floats, lat_b: Floats, lon_b: Floats) -> Floats:
    phi_a, phi_b = np.radians(lat_a), np.radians(lat_b)
    half = np.sin((phi_b - phi_a) / 2) ** 2 + np.cos(phi_a) * np.cos(phi_b) * np.sin(np.radians(lon_b - lon_a) / 2) ** 2
    return np.asarray(2 * EARTH_M * np.arcsin(np.sqrt(np.clip(half, 0.0, 1.0))), dtype=np.float64)


def clean(latitude: Floats, longitude: Floats, altitude: Floats) -> Line:
    """In the order of the file, whatever its clock says: a line has no time. Raises BadLine."""
    flaws: list[Flaw] = []
    placed = np.isfinite(latitude) & np.isfinite(longitude) & (np.abs(latitude) <= 90) & (np.abs(longitude) <= 180)
    placed &= (latitude != 0) | (longitude != 0)
    lat, lon, alt = latitude[placed], longitude[placed], altitude[placed].copy()
    if lost := int(len(placed) - len(lat)):
        flaws.append(Flaw("no_place", lost))
    keep = ~_jumps(lat, lon)
    if jumps := int((~keep).sum()):
        flaws.append(Flaw("jumps", jumps))
    lat, lon, alt = lat[keep], lon[keep], alt[keep]
    keep = _apart(lat, lon)
    lat, lon, alt = lat[keep], lon[keep], alt[keep]
    if len(lat) < 2:
        raise BadLine("one_place")
    far = steps(lat, lon)
    holes = far > HOLE_M
    if holes.all():
        raise BadLine("points_too_far_apart")
    if holes.any():
        flaws.append(Flaw("holes", int(holes.sum()), float(far[holes].sum())))
    metres = np.concatenate([[0.0], np.cumsum(np.where(holes, 0.0, far))])
    if metres[-1] > LONGEST_M:
        raise BadLine("too_long")
    return Line(lat, lon, alt, metres, tuple(flaws))


def _jumps(lat: Floats, lon: Floats) -> NDArray[np.bool_]:
    """A single point far off a way that goes on as if it had not been. The end of an out-and-back is no jump: there
    the steps are as long as all others."""
    jumps = np.zeros(len(lat), dtype=bool)
    if len(lat) < 5:
        return jumps
    far = steps(lat, lon)
    usual = float(np.median(far[far > DOUBLE_M])) if np.any(far > DOUBLE_M) else 0.0
    direct = between(lat[:-2], lon[:-2], lat[2:], lon[2:])
    least = max(_JUMP_M, _JUMP_STEPS * usual)
    out, back = far[:-1], far[1:]
    jumps[1:-1] = (np.minimum(out, back) > least) & (out + back > _JUMP_DETOUR * (direct + usual))
    return jumps


def _apart(lat: Floats, lon: Floats) -> NDArray[np.bool_]:
    """Points nearer than `DOUBLE_M` to the last one kept go: standing still adds no way, creeping on does."""
    keep = np.ones(len(lat), dtype=bool)
    if len(lat) < 2 or not np.any(steps(lat, lon) < DOUBLE_M):
        return keep
    degree = EARTH_M * np.pi / 180
    north, east = (lat * degree).tolist(), (lon * degree * np.cos(np.radians(lat))).tolist()
    last = 0
    for at in range(1, len(north)):
        near = (north[at] - north[last]) ** 2 + (east[at] - east[last]) ** 2 < DOUBLE_M**2
        keep[at] = not near
        if not near:
            last = at
    return keep
