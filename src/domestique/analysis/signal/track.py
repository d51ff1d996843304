"""Distance and speed where the device wrote none: from positions, or from each other.

A step faster than 45 m/s is a jump of the receiver and covers no ground. Where the receiver was deaf the way
is straight. Speed is the mean of five seconds.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.signal.plausible import RANGES

SOURCES = {
    "distance": ("speed", "latitude", "longitude"),
    "speed": ("distance", "latitude", "longitude"),
}
"""What a channel may have been worked out from, when it was not recorded."""

_EARTH_M = 6_371_008.8
_FASTEST = RANGES["speed"][1]
_WINDOW_S = 5


def completed(channels: Mapping[str, Numbers], at: NDArray[np.int64]) -> dict[str, Numbers]:
    whole = dict(channels)
    if len(at) < 2 or ("distance" in whole and "speed" in whole):
        return whole
    seconds = np.diff(at).astype(np.float64)
    if "distance" in whole:
        whole["speed"] = _speed(covered(whole["distance"], seconds), seconds)
    elif "speed" in whole:
        whole["distance"] = _sum(np.nan_to_num(whole["speed"][1:]) * (seconds == 1))
    elif "latitude" in whole and "longitude" in whole:
        known = np.flatnonzero(np.isfinite(whole["latitude"]) & np.isfinite(whole["longitude"]))
        if len(known) < 2:
            return whole
        steps = np.full(len(at) - 1, np.nan)
        ways = apart(whole["latitude"][known], whole["longitude"][known])
        steps[known[1:] - 1] = plausible_steps(ways, np.diff(at[known]).astype(np.float64))
        neighbours = np.where(np.diff(known, prepend=-1)[1:] == 1, steps[known[1:] - 1], np.nan)
        whole["distance"] = _sum(np.nan_to_num(steps))
        steps[known[1:] - 1] = neighbours
        whole["speed"] = _speed(steps, seconds)
    return whole


def covered(distance: Numbers, seconds: Numbers) -> Numbers:
    """The ground of each step; NaN where it is not known. A counter that goes back stood still."""
    return plausible_steps(np.maximum(np.diff(distance), 0.0), seconds)


def plausible_steps(steps: Numbers, seconds: Numbers) -> Numbers:
    return np.where(steps > _FASTEST * seconds, 0.0, steps)


def apart(latitude: Numbers, longitude: Numbers) -> Numbers:
    """Metres between neighbours on the sphere."""
    lat, lon = np.radians(latitude), np.radians(longitude)
    a = np.sin(np.diff(lat) / 2) ** 2 + np.cos(lat[:-1]) * np.cos(lat[1:]) * np.sin(np.diff(lon) / 2) ** 2
    return np.asarray(2 * _EARTH_M * np.arcsin(np.sqrt(np.minimum(a, 1.0))), dtype=np.float64)


def _sum(steps: Numbers) -> Numbers:
    return np.concatenate(([0.0], np.cumsum(steps)))


def _speed(steps: Numbers, seconds: Numbers) -> Numbers:
    """The mean of the five seconds around each; the first has its follower's."""
    known = np.isfinite(steps) & (seconds == 1)
    metres = np.concatenate(([0.0], np.cumsum(np.where(known, steps, 0.0))))
    counts = np.concatenate(([0], np.cumsum(known)))
    places = np.arange(len(steps))
    low, high = np.maximum(places - _WINDOW_S // 2, 0), np.minimum(places + _WINDOW_S // 2 + 1, len(steps))
    enough = counts[high] - counts[low]
    speed = np.where(known & (enough > 0), (metres[high] - metres[low]) / np.maximum(enough, 1), np.nan)
    return np.concatenate((speed[:1], speed))
