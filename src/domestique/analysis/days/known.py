"""Days out of what is stored: which of them one may count, and one value for each."""

from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.signal.grid import Numbers

HOLE = 21
"""Days in a row without any record, of training or of the body, that are a hole rather than rest."""


def daily_load(load: Numbers, unknown: NDArray[np.bool_], seen: NDArray[np.bool_]) -> Numbers:
    """`load`: sums of what is known. `unknown`: an activity of that day has no load. `seen`: any record at all.

    NaN on days whose load is unknown: an activity without one, and holes."""
    found = np.where(unknown, np.nan, load)
    found[_holes(seen)] = np.nan
    return found


def _holes(seen: NDArray[np.bool_]) -> NDArray[np.bool_]:
    found = np.zeros(len(seen), dtype=np.bool_)
    edges = np.flatnonzero(np.diff(np.concatenate(([True], seen, [True])).astype(np.int8)))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if end - start >= HOLE:
            found[start:end] = True
    return found


def loads_by_day(
    loads: Iterable[tuple[date, float | None, bool]], mornings: Sequence[int], first: date, days: int
) -> Numbers:
    """`loads`: day, load of one activity, and whether it counts (is of the sport that is asked for). `mornings`: places
    of days with a record of the body."""
    total = np.zeros(days)
    unknown = np.zeros(days, dtype=np.bool_)
    seen = np.zeros(days, dtype=np.bool_)
    seen[list(mornings)] = True
    for day, load, counts in loads:
        place = (day - first).days
        seen[place] = True
        if counts and load is None:
            unknown[place] = True
        elif counts and load is not None:
            total[place] += load
    return daily_load(total, unknown, seen)


Column = tuple[Sequence[int], Sequence[float]]
"""Places of days, and a figure for each."""


def spread(columns: Iterable[Column], days: int, own: Iterable[Column] = ()) -> Numbers:
    """One value a day, of several sources: of the one with most days; where it has none, of the others by how much
    they have. `own`: what the athlete told, which counts before any device."""
    values = np.full(days, np.nan)
    for places, figures in (*sorted(columns, key=lambda column: len(column[0])), *own):
        values[list(places)] = figures
    return values
