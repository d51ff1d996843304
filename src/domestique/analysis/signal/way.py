"""The way covered, as points of a line: seconds since the start, and metres; neither falls."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.signal.grid import HOLD_S, Grid, Numbers


def way(grid: Grid, fastest_ms: float = np.inf, pauses: Sequence[tuple[float, float]] = ()) -> tuple[Numbers, Numbers]:
    """A step faster than `fastest_ms` covers no ground, nor does what was covered during a pause.

    A value that the grid repeats because none was recorded is no stop: only where it changed is a point of the line.
    """
    distance = grid.channels["distance"]
    known = np.flatnonzero(np.isfinite(distance))
    at, metres = grid.at[known].astype(np.float64), np.maximum.accumulate(distance[known])
    if not len(at):
        return at, metres
    points = _points(metres)
    at, metres = at[points], metres[points]
    took, steps = np.diff(at), np.diff(metres)
    steps[steps > fastest_ms * took] = 0.0
    for start, end in pauses:
        steps[(at[:-1] <= start) & (at[1:] >= end)] = 0.0
    return at, np.concatenate(([0.0], np.cumsum(steps)))


def _points(metres: Numbers) -> NDArray[np.intp]:
    """The first and the last, where the value changes, and all of a stand that lasts longer than the grid repeats."""
    first = np.flatnonzero(np.concatenate(([True], np.diff(metres) > 0)))
    lasts = np.diff(np.concatenate((first, [len(metres)])))
    kept = np.repeat(lasts > HOLD_S, lasts)
    kept[first] = True
    kept[-1] = True
    return np.flatnonzero(kept)
