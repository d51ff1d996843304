"""Times that mostly run forward: which of them to believe."""

from bisect import bisect_right

import numpy as np
from numpy.typing import NDArray


def longest_forward(times: NDArray[np.float64]) -> NDArray[np.bool_]:
    """The most entries whose times never run backwards (patience sorting, only where they do)."""
    if not np.any(np.diff(times) < 0):
        return np.ones(len(times), np.bool_)
    tops: list[float] = []
    top_rows: list[int] = []
    before = np.full(len(times), -1)
    for row, time in enumerate(times.tolist()):
        pile = bisect_right(tops, time)
        before[row] = top_rows[pile - 1] if pile else -1
        tops[pile : pile + 1] = [time]
        top_rows[pile : pile + 1] = [row]
    kept = np.zeros(len(times), np.bool_)
    row = top_rows[-1]
    while row >= 0:
        kept[row] = True
        row = int(before[row])
    return kept
