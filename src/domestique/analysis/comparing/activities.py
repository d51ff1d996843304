"""Two activities along the same axis, and by how many seconds one is ahead.

By distance: where both have come so far; the clock runs on at stops. By time: at the same second since the start.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from domestique.analysis.signal.grid import Grid, Numbers
from domestique.analysis.signal.way import way
from domestique.analysis.unknown import Unknown

By = Literal["distance", "time"]
MOST_POINTS = 2_000
_FINEST = {"distance": 10.0, "time": 1.0}


@dataclass(frozen=True, slots=True)
class Aligned:
    """`axis` in metres or seconds. Channels and `gap_s` are NaN where one of the two has nothing to say.

    `gap_s`: seconds by which ours is ahead; behind is negative.
    """

    by: By
    axis: Numbers
    ours: dict[str, Numbers]
    theirs: dict[str, Numbers]
    gap_s: Numbers


@dataclass(frozen=True, slots=True)
class _Line:
    """Metres against seconds, neither falling."""

    seconds: Numbers
    metres: Numbers


def align(ours: Grid, theirs: Grid, by: By, channels: Iterable[str] = ()) -> Aligned:
    """As far as the shorter reaches, in steps no finer than 10 m or 1 s and no more than 2,000."""
    names = [name for name in channels if name in ours.channels and name in theirs.channels]
    our_line, their_line = _line(ours), _line(theirs)
    if by == "distance":
        if our_line is None or their_line is None:
            raise Unknown("no_channel", "distance")
        reach = min(float(our_line.metres[-1]), float(their_line.metres[-1]))
    else:
        if not len(ours) or not len(theirs):
            raise Unknown("too_short")
        reach = min(float(ours.at[-1] - ours.at[0]), float(theirs.at[-1] - theirs.at[0]))
    step = max(_FINEST[by], reach / (MOST_POINTS - 1))
    if reach < step:
        raise Unknown("too_short")
    axis = np.minimum(np.arange(0.0, reach + step * 1e-9, step), reach)
    our_seconds, their_seconds = _seconds(our_line, axis, by), _seconds(their_line, axis, by)
    return Aligned(
        by,
        axis,
        {name: _at(ours, name, our_seconds) for name in names},
        {name: _at(theirs, name, their_seconds) for name in names},
        _gap(our_line, their_line, axis, by),
    )


def _line(grid: Grid) -> _Line | None:
    if "distance" not in grid.channels:
        return None
    at, metres = way(grid)
    return _Line(at - grid.at[0], metres) if len(at) >= 2 else None


def _seconds(line: _Line | None, axis: Numbers, by: By) -> Numbers:
    if by == "time":
        return axis
    assert line is not None
    return _when(line, axis)


def _when(line: _Line, metres: Numbers) -> Numbers:
    """The first second at which so much was covered; NaN beyond the end."""
    rising = np.concatenate(([True], np.diff(line.metres) > 0))
    return np.interp(metres, line.metres[rising], line.seconds[rising], right=np.nan)


def _at(grid: Grid, name: str, seconds: Numbers) -> Numbers:
    """The value of the second; NaN within a break."""
    at = grid.at - grid.at[0]
    asked = np.nan_to_num(np.round(seconds), nan=-1.0).astype(np.int64)
    place = np.clip(np.searchsorted(at, asked), 0, len(at) - 1)
    return np.where(at[place] == asked, grid.channels[name][place], np.nan)


def _gap(ours: _Line | None, theirs: _Line | None, axis: Numbers, by: By) -> Numbers:
    if ours is None or theirs is None:
        return np.full(len(axis), np.nan)
    if by == "distance":
        return _when(theirs, axis) - _when(ours, axis)
    covered = np.interp(axis, ours.seconds, ours.metres)
    return _when(theirs, covered) - axis
