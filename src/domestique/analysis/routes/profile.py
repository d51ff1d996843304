"""Altitude along the way, every few metres: spikes out, holes filled where they are short, noise smoothed.

How much is noise depends on who measured: a barometer drifts but hardly jitters, a receiver's or a model's height
is off by metres from one point to the next.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.line import Line

Measured = Literal["barometric", "gps"]

STEP_M = 10.0
MOST_STEPS = 50_000
"""A longer way has longer steps: 10,000 km every 200 m."""
SMOOTH_M: dict[Measured, float] = {"barometric": 50.0, "gps": 100.0}
THRESHOLD_M: dict[Measured, float] = {"barometric": 3.0, "gps": 10.0}
"""What altitude must turn by before it counts as climbing (reference: hysteresis)."""
_LOWEST, _HIGHEST = -450.0, 8900.0
_STEEPEST_SPIKE = 0.6
_LONGEST_GAP_M = 1000.0
_LEAST_KNOWN = 0.8


@dataclass(frozen=True, slots=True)
class Profile:
    """`altitude` stands at each multiple of `step_m`, which divides the length."""

    step_m: float
    length_m: float
    altitude: Floats
    threshold_m: float

    @property
    def metres(self) -> Floats:
        return _grid(self.length_m, self.step_m)

    def at(self, metres: Floats) -> Floats:
        return np.asarray(np.interp(metres, self.metres, self.altitude), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class NoProfile:
    """`reason` is worded below `routes.no_profile`."""

    reason: str


def profile(line: Line, measured: Measured) -> Profile | NoProfile:
    altitude = without_spikes(line.metres, line.altitude)
    known = np.isfinite(altitude)
    if not known.any() or not np.any(altitude[known]):
        # Zero from end to end is what planners write that know no heights.
        return NoProfile("no_altitude")
    at, height = line.metres[known], altitude[known]
    if known.sum() < 2:
        return NoProfile("altitude_holes")
    gaps = np.diff(at, prepend=0.0, append=line.length_m)
    unknown = float(gaps[gaps > _LONGEST_GAP_M].sum()) if known.mean() < 1 else 0.0
    if unknown > (1 - _LEAST_KNOWN) * line.length_m:
        return NoProfile("altitude_holes")
    count = max(1, round(line.length_m / max(STEP_M, line.length_m / MOST_STEPS)))
    step = line.length_m / count
    grid = _grid(line.length_m, step)
    first = np.concatenate([[True], np.diff(at) > 0])
    raw = np.interp(grid, at[first], height[first])
    return Profile(step, line.length_m, smooth(raw, SMOOTH_M[measured], step), THRESHOLD_M[measured])


def _grid(length_m: float, step_m: float) -> Floats:
    return np.linspace(0.0, length_m, round(length_m / step_m) + 1)


def without_spikes(metres: Floats, altitude: Floats) -> Floats:
    """NaN where a height cannot be: off the earth, or up and down again steeper than any road."""
    found = np.where((altitude >= _LOWEST) & (altitude <= _HIGHEST), altitude, np.nan)
    known = np.flatnonzero(np.isfinite(found))
    if len(known) < 5:
        return found
    at, height = metres[known], found[known]
    # Against the median of five, which a single wrong height cannot move.
    padded = np.pad(height, 2, mode="edge")
    middle = np.median(np.lib.stride_tricks.sliding_window_view(padded, 5), axis=1)
    reach = np.maximum(np.gradient(at), 5.0) * 2
    spikes = np.abs(height - middle) > np.maximum(_STEEPEST_SPIKE * reach, 15.0)
    found[known[spikes]] = np.nan
    return found


def smooth(values: Floats, over_m: float, step_m: float) -> Floats:
    """The mean of equally many steps on either side, fewer towards the ends: a straight line stays as it is."""
    half = int(over_m / step_m / 2)
    count = len(values)
    if half < 1 or count < 3:
        return values
    index = np.arange(count)
    reach = np.minimum(half, np.minimum(index, count - 1 - index))
    total = np.concatenate([[0.0], np.cumsum(values)])
    return np.asarray((total[index + reach + 1] - total[index - reach]) / (2 * reach + 1), dtype=np.float64)
