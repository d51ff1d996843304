"""A figure of the morning against the athlete's own usual: the mean of seven days on the band of the sixty before.

The band is the mean of the sixty days before those seven, half a standard deviation (n - 1) to either side, which is
the smallest change worth noticing (Plews and Buchheit). Missing mornings are missing: three of seven are needed, and
twenty of sixty. HRV is taken by its logarithm, because it is skewed; what is shown is turned back into ms.
"""

from dataclasses import dataclass

import numpy as np

from domestique.analysis.signal.grid import Numbers

RECENT, USUAL = 7, 60
LEAST_RECENT, LEAST_USUAL = 3, 20
BAND = 0.5


@dataclass(frozen=True, slots=True)
class Baseline:
    """One value a day, NaN where too little is known."""

    recent: Numbers
    usual: Numbers
    low: Numbers
    high: Numbers
    variation: Numbers
    """Standard deviation by mean of the last seven, in percent."""


def baseline(values: Numbers, *, logarithm: bool = False) -> Baseline:
    usable = np.where(values > 0, values, np.nan) if logarithm else values
    scaled = np.log(usable) if logarithm else usable
    recent = _window(scaled, RECENT, LEAST_RECENT)
    before = _late(_window(scaled, USUAL, LEAST_USUAL), RECENT)
    spread = _late(_window(scaled, USUAL, LEAST_USUAL, spread=True), RECENT)
    variation = _window(scaled, RECENT, LEAST_RECENT, spread=True) / np.abs(recent) * 100
    shown = np.exp if logarithm else _same
    return Baseline(
        shown(recent), shown(before), shown(before - BAND * spread), shown(before + BAND * spread), variation
    )


def status(against: Baseline) -> list[str | None]:
    """in, below or above its band, day by day."""
    found: list[str | None] = []
    for recent, low, high in zip(against.recent, against.low, against.high, strict=True):
        if not (np.isfinite(recent) and np.isfinite(low)):
            found.append(None)
        else:
            found.append("below" if recent < low else "above" if recent > high else "in")
    return found


def window_mean(values: Numbers, days: int, least: int) -> Numbers:
    """Of what is known of the last `days`, where that is `least` of them."""
    return _window(values, days, least)


def _same(values: Numbers) -> Numbers:
    return values


def _late(values: Numbers, days: int) -> Numbers:
    """As it was that many days ago."""
    return np.concatenate((np.full(min(days, len(values)), np.nan), values[:-days]))[: len(values)]


def _window(values: Numbers, days: int, least: int, *, spread: bool = False) -> Numbers:
    """Mean, or standard deviation, of what is known of the last `days`, however few days there are yet."""
    known = np.isfinite(values)
    centre = float(np.mean(values[known])) if known.any() else 0.0
    filled = np.where(known, values - centre, 0.0)  # around the middle, or the squares lose their last digits
    count, total, squares = (_sums(each, days) for each in (known.astype(np.float64), filled, filled**2))
    enough = count >= least
    mean = total / np.maximum(count, 1)
    if not spread:
        return np.where(enough, mean + centre, np.nan)
    variance = np.maximum(squares - count * mean**2, 0.0) / np.maximum(count - 1, 1)
    return np.where(enough & (count > 1), np.sqrt(variance), np.nan)


def _sums(values: Numbers, days: int) -> Numbers:
    sums = np.concatenate(([0.0], np.cumsum(values)))
    at = np.arange(1, len(sums))
    return np.asarray(sums[at] - sums[np.maximum(at - days, 0)], dtype=np.float64)
