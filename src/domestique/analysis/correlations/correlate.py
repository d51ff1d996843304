"""One pair over the past: its points, how closely they lie, and between what bounds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

import numpy as np

from domestique.analysis.correlations.pairs import Pair, Term
from domestique.analysis.correlations.statistics import independent, interval, pearson, spearman
from domestique.analysis.past import Past
from domestique.analysis.signal.grid import Numbers

_LEAST_INDEPENDENT = 8.0


@dataclass(frozen=True, slots=True)
class Correlation:
    """`low` and `high` bound `r` at 95 %; `clear` where they lie on one side of nothing."""

    pair: Pair
    n: int
    independent: float
    r: float
    low: float
    high: float
    x: Sequence[float]
    y: Sequence[float]
    days: Sequence[date]
    """Of y."""
    activity_ids: Sequence[UUID | None] = ()
    """What a point is of, where one of the two is a figure of an activity of that day."""

    @property
    def points(self) -> list[tuple[float, float, date]]:
        return list(zip(self.x, self.y, self.days, strict=True))

    @property
    def clear(self) -> bool:
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Silence:
    """Why a pair says nothing: `too_few` points, one of the two `never_changes`, or the days follow on each other so
    closely that they are `too_alike` to count as so many witnesses."""

    pair: Pair
    n: int
    reason: Literal["too_few", "never_changes", "too_alike"]


def correlate(pair: Pair, past: Past) -> Correlation | Silence:
    x, y = _series(pair.x, past), _series(pair.y, past)
    if pair.after:
        x, y = x[: -pair.after], y[pair.after :]
    places = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    if len(places) < pair.least:
        return Silence(pair, len(places), "too_few")
    x, y = x[places], y[places]
    r = spearman(x, y) if pair.by_rank else pearson(x, y)
    if r is None:
        return Silence(pair, len(places), "never_changes")
    count = independent(x, y)
    if count < _LEAST_INDEPENDENT:
        return Silence(pair, len(places), "too_alike")
    low, high = interval(r, count, by_rank=pair.by_rank)
    days = [date.fromordinal(day) for day in (places + past.first_day.toordinal() + pair.after).tolist()]
    return Correlation(pair, len(places), count, r, low, high, x.tolist(), y.tolist(), days, _owners(pair, past, days))


def _owners(pair: Pair, past: Past, days: Sequence[date]) -> list[UUID | None]:
    """The activity whose figure a point shows; of several on a day the one that made it, else the first."""
    term = next((one for one in (pair.y, pair.x) if one.of_activity and one.days == 1), None)
    if term is None:
        return [None] * len(days)
    found: dict[date, tuple[float, UUID]] = {}
    for figure in past.of(term.slug, term.sport):
        held = found.get(figure.day)
        better = held is None or {"max": figure.value > held[0], "min": figure.value < held[0]}.get(term.how, False)
        if better:
            found[figure.day] = (figure.value, figure.activity_id)
    return [found[day][1] if day in found else None for day in days]


def _series(term: Term, past: Past) -> Numbers:
    values = past.per_day(term.slug, term.how, term.sport) if term.of_activity else past.day(term.slug)
    return values if term.days == 1 else _window(values, term.days, term.how)


def _window(values: Numbers, days: int, how: str) -> Numbers:
    """Over the days before the day, the day itself left out: it must not be explained by itself.

    A sum counts a day without as nothing done; unknown until the window is full.
    """
    known = np.isfinite(values)
    sums = np.concatenate(([0.0], np.cumsum(np.where(known, values, 0.0))))
    counts = np.concatenate(([0.0], np.cumsum(known)))
    found = np.full(len(values), np.nan)
    if len(values) <= days:
        return found
    total, number = sums[days:-1] - sums[: -days - 1], counts[days:-1] - counts[: -days - 1]
    mean = np.divide(total, number, out=np.full(len(total), np.nan), where=number > 0)
    found[days:] = total if how == "sum" else mean
    return found
