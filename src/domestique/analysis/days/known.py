"""Which days one may count: a day of rest is known, a hole in the records is not."""

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
