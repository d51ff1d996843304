"""Pearson's and Spearman's coefficients, and how sure they are.

The interval is Fisher's, 95 %, widened for what follows on itself: n (1 − ab) / (1 + ab), with a and b the correlation
of each series with itself one step on (Bartlett 1935; Dawdy & Matalas 1964). Days in a row are not so many witnesses.
Spearman's has the variance of Bonett & Wright (2000).
"""

from math import atanh, sqrt, tanh

import numpy as np

from domestique.analysis.signal.grid import Numbers

_NORMAL_95 = 1.959964
_LEAST = 4


def pearson(x: Numbers, y: Numbers) -> float | None:
    """None where one of the two does not vary."""
    dx, dy = x - x.mean(), y - y.mean()
    size = sqrt(float((dx**2).sum()) * float((dy**2).sum()))
    return float(np.clip((dx * dy).sum() / size, -1, 1)) if size > 1e-12 else None


def ranks(values: Numbers) -> Numbers:
    """From 1; equals share their mean."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts).astype(np.float64)
    return (last - (counts - 1) / 2)[place]


def spearman(x: Numbers, y: Numbers) -> float | None:
    return pearson(ranks(x), ranks(y))


def independent(x: Numbers, y: Numbers) -> float:
    """How many points of two series in order count as witnesses of their own; never more than there are."""
    one, other = pearson(x[:-1], x[1:]) or 0.0, pearson(y[:-1], y[1:]) or 0.0
    both = max(0.0, one * other)
    return len(x) * (1 - both) / (1 + both)


def interval(r: float, count: float, *, by_rank: bool) -> tuple[float, float]:
    """All there is, where too few are independent."""
    if count < _LEAST:
        return -1.0, 1.0
    if abs(r) >= 1:
        return r, r
    spread = sqrt((1 + r**2 / 2 if by_rank else 1.0) / (count - 3))
    return tanh(atanh(r) - _NORMAL_95 * spread), tanh(atanh(r) + _NORMAL_95 * spread)
