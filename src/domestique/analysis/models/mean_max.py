"""The best mean over each length of time, never over a break nor over a second that is not known.

One running sum serves every length: the best window is the largest difference of two of its values. Between runs of
known seconds stands one very low value, so that no window that holds it can be the best.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.signal.numbers import Numbers

Whole = NDArray[np.int64]

_LONGEST_S = 48 * 3600
_A_DECADE = 35
_SPOKEN_S = (1, 5, 10, 15, 20, 30)
_SPOKEN_MIN = (
    1,
    1.5,
    2,
    3,
    4,
    5,
    6,
    8,
    10,
    12,
    15,
    20,
    30,
    40,
    45,
    60,
    90,
    120,
    180,
    240,
    300,
    360,
    480,
    600,
    720,
    1440,
)


def _lengths() -> Whole:
    steps = np.arange(int(np.ceil(np.log10(_LONGEST_S) * _A_DECADE)))
    spaced = np.round(10 ** (steps / _A_DECADE)).astype(np.int64)
    return np.unique(np.concatenate((spaced, _SPOKEN_S, np.array(_SPOKEN_MIN) * 60, [_LONGEST_S]))).astype(np.int64)


LENGTHS: Whole = _lengths()
"""Of every curve, in seconds: evenly spaced in the logarithm, and the lengths people speak of. Fixed, so that two
curves are compared place by place."""


def mean_max(
    values: Numbers, segments: Sequence[tuple[int, int]], lengths: Whole = LENGTHS, *, since: int = 0
) -> tuple[Numbers, Whole]:
    """For each of the rising `lengths` that fits: the best mean, and the place on the grid where it begins.

    `since`: only windows that begin at this place or later.
    """
    starts, ends = known_runs(values, segments, since)
    if not len(starts):
        return np.empty(0), np.empty(0, np.int64)
    longest = int((ends - starts).max())
    fitting = lengths[lengths <= longest]
    row, place = _in_a_row(values, starts, ends, longest)
    sums = np.concatenate(([0.0], np.cumsum(row)))
    best, begins = np.empty(len(fitting)), np.empty(len(fitting), np.int64)
    room = np.empty(len(row))
    for nth, length in enumerate(fitting.tolist()):
        windows = np.subtract(sums[length:], sums[:-length], out=room[: len(sums) - length])
        where = int(windows.argmax())
        best[nth], begins[nth] = windows[where] / length, place[where]
    return best, begins


def known_runs(values: Numbers, segments: Sequence[tuple[int, int]], since: int = 0) -> tuple[Whole, Whole]:
    """From and to of each run of known seconds, none over a break."""
    known = np.isfinite(values)
    known[:since] = False
    change = np.flatnonzero(np.diff(known, prepend=False, append=False))
    breaks = np.array([end for _, end in segments[:-1]], dtype=np.int64)
    breaks = breaks[known[breaks - 1] & known[breaks]] if len(breaks) else breaks
    starts, ends = change[::2], change[1::2]
    return np.sort(np.concatenate((starts, breaks))), np.sort(np.concatenate((ends, breaks)))


def _in_a_row(values: Numbers, starts: Whole, ends: Whole, longest: int) -> tuple[Numbers, Whole]:
    """The runs one after the other with a wall between two, and where each second stands on the grid."""
    if len(starts) == 1:
        return values[starts[0] : ends[0]], np.arange(starts[0], ends[0])
    high, low = float(np.nanmax(values)), float(np.nanmin(values))
    wall = -(max(high, 0.0) - min(low, 0.0) + 1.0) * (longest + 1.0)
    lengths = ends - starts + 1
    shift = np.repeat(starts - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
    place = np.arange(int(lengths.sum())) + shift
    row = values[np.minimum(place, len(values) - 1)]
    row[np.cumsum(lengths) - 1] = wall
    return row, place
