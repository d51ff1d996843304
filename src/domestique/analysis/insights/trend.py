"""A straight line through figures in time by the median of all slopes between two (Theil 1950, Sen 1968).

A few odd days do not turn it. Sure where the order of the figures follows time (Kendall 1938; no ties)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from domestique.analysis.past import Figure

_SURE = 1.96


@dataclass(frozen=True, slots=True)
class Trend:
    """`begin` and `end` are the line's values at the first and the last day."""

    begin: float
    end: float
    sure: bool


def trend(figures: Sequence[Figure], least: int) -> Trend | None:
    """None: too few, or all of one day."""
    if len(figures) < least:
        return None
    at = np.array([figure.day.toordinal() for figure in figures], dtype=np.float64)
    values = np.array([figure.value for figure in figures])
    later, earlier = np.triu_indices(len(at), 1)[::-1]
    apart = at[later] - at[earlier]
    told = apart != 0
    if not told.any():
        return None
    slope = float(np.median((values[later] - values[earlier])[told] / apart[told]))
    level = float(np.median(values - slope * at))
    count = len(values)
    score = float(np.sign((values[later] - values[earlier])[told] * apart[told]).sum())
    spread = sqrt(count * (count - 1) * (2 * count + 5) / 18)
    return Trend(level + slope * at.min(), level + slope * at.max(), abs(score) - 1 > _SURE * spread)
