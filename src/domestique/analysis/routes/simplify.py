"""Fewer points that look the same: Douglas and Peucker 1973, on the plane around the line's middle."""

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.line import EARTH_M


def simplified(latitude: Floats, longitude: Floats, most: int, tolerance_m: float = 2.0) -> NDArray[np.int64]:
    """Indices of the points to keep, `most` at most: the tolerance doubles until they are few enough."""
    degree = EARTH_M * np.pi / 180
    north = latitude * degree
    east = longitude * degree * np.cos(np.radians(float(latitude.mean())))
    thin = max(1, len(north) // 20_000)
    index: NDArray[np.int64] = np.unique(np.append(np.arange(0, len(north), thin), len(north) - 1))
    while True:
        kept: NDArray[np.int64] = index[_peucker(east[index], north[index], tolerance_m)]
        if len(kept) <= max(most, 2):
            return kept
        index, tolerance_m = kept, tolerance_m * 2


def _peucker(x: Floats, y: Floats, tolerance_m: float) -> NDArray[np.bool_]:
    keep = np.zeros(len(x), dtype=bool)
    keep[[0, -1]] = True
    waiting = [(0, len(x) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        dx, dy = x[last] - x[first], y[last] - y[first]
        px, py = x[first + 1 : last] - x[first], y[first + 1 : last] - y[first]
        length = float(np.hypot(dx, dy))
        if length > 0:
            # Beyond either end of the chord the distance is to that end, or an out-and-back would vanish.
            along = np.clip((px * dx + py * dy) / length**2, 0.0, 1.0)
            off = np.hypot(px - along * dx, py - along * dy)
        else:
            off = np.hypot(px, py)
        furthest = int(np.argmax(off))
        if off[furthest] > tolerance_m:
            middle = first + 1 + furthest
            keep[middle] = True
            waiting += [(first, middle), (middle, last)]
    return keep
