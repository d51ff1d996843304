"""Climbing by hysteresis: altitude must turn by more than its noise before the turn counts.

Without it every jitter of a receiver climbs; with it, gain less loss is still the height between start and end, to
within one threshold at either end.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.routes.floats import Floats


@dataclass(frozen=True, slots=True)
class Climbing:
    gain_m: float
    loss_m: float


def turns(altitude: Floats, threshold_m: float) -> list[int]:
    """The places of the summits and valleys that are more than `threshold_m` from each other, first and last included.

    Alternating, but for the ends, which may be nearer to their neighbour than the threshold.
    """
    if len(altitude) < 2:
        return list(range(len(altitude)))
    places = _extremes(altitude)
    heights = altitude[places].tolist()
    kept = [0]
    low = high = 0
    rising: bool | None = None
    for at in range(1, len(heights)):
        here = heights[at]
        if here > heights[high]:
            high = at
        if here < heights[low]:
            low = at
        if rising is not False and heights[high] - here >= threshold_m:
            if high:
                kept.append(high)
            rising, low, high = False, at, at
        elif rising is not True and here - heights[low] >= threshold_m:
            if low:
                kept.append(low)
            rising, low, high = True, at, at
    last = len(heights) - 1
    best = high if rising is True else low if rising is False else last
    for end in (best, last):
        if end > kept[-1]:
            kept.append(end)
    return [int(places[at]) for at in kept]


def climbing(altitude: Floats, threshold_m: float) -> Climbing:
    """Turns smaller than the threshold do not count, nor do the ends unless they are further than that."""
    marks = turns(altitude, threshold_m)
    rises = np.diff(altitude[marks])
    counted = rises[np.abs(rises) >= threshold_m]
    return Climbing(float(counted[counted > 0].sum()), float(-counted[counted < 0].sum()))


def _extremes(altitude: Floats) -> NDArray[np.int64]:
    """Only where the altitude turns, and both ends: all the rest cannot matter."""
    signs = np.sign(np.diff(altitude))
    moving = np.flatnonzero(signs)
    if not len(moving):
        return np.array([0, len(altitude) - 1])
    turned = moving[1:][signs[moving[1:]] != signs[moving[:-1]]]
    places: NDArray[np.int64] = np.unique(np.concatenate([[0], turned, [len(altitude) - 1]]))
    return places
