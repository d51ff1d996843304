"""What seven days in a row say of their load."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from domestique.analysis.signal.grid import Numbers

WEEK = 7
_MONTH = 28


def monotony(load: Numbers) -> Numbers:
    """Mean by standard deviation (of a sample, n - 1) of seven days, days of rest included; unknown where all are
    alike, and where a day is unknown."""
    means, spreads = _weeks(load, np.mean), _weeks(load, _spread)
    return np.where(spreads > 1e-9, means / np.where(spreads > 1e-9, spreads, 1.0), np.nan)


def strain(load: Numbers) -> Numbers:
    """The week's load times its monotony."""
    return total(load) * monotony(load)


def total(load: Numbers) -> Numbers:
    return _weeks(load, np.sum)


def acute_to_chronic(load: Numbers) -> Numbers:
    """This week's mean by the mean of four weeks that contain it. History only: it predicts nothing (Impellizzeri)."""
    found = np.full(len(load), np.nan)
    if len(load) >= _MONTH:
        months = sliding_window_view(load, _MONTH)
        acute, chronic = months[:, -WEEK:].mean(axis=1), months.mean(axis=1)
        found[_MONTH - 1 :] = np.where(chronic > 0, acute / np.where(chronic > 0, chronic, 1.0), np.nan)
    return found


def _spread(weeks: Numbers, axis: int) -> Numbers:
    return np.asarray(np.std(weeks, axis=axis, ddof=1), dtype=np.float64)


def _weeks(load: Numbers, of: object) -> Numbers:
    found = np.full(len(load), np.nan)
    if len(load) >= WEEK:
        found[WEEK - 1 :] = of(sliding_window_view(load, WEEK), axis=1)  # type: ignore[operator]
    return found
