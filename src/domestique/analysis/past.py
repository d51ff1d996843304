"""What was, as records, correlations and insights read it: stored figures of activities, and a run of days."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from operator import attrgetter
from uuid import UUID

import numpy as np

from domestique.analysis.signal.grid import Numbers
from domestique.model.sport import Sport


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric of one activity; what is unknown is not there."""

    activity_id: UUID
    day: date
    sport: Sport
    value: float


_day = attrgetter("day")


@dataclass(frozen=True)
class Past:
    """Everything up to and with the last day. `figures` by slug, oldest first; `days` by slug of a day metric, each
    with one value a day from `first_day` on, NaN where nothing is known."""

    first_day: date
    count: int
    figures: Mapping[str, Sequence[Figure]] = field(default_factory=dict)
    days: Mapping[str, Numbers] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return self.first_day + timedelta(days=self.count - 1)

    def ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def of(self, slug: str, sport: Sport | None = None, since: date | None = None) -> list[Figure]:
        """Oldest first."""
        told: Sequence[Figure] = self.figures.get(slug, ())
        if since is not None:
            told = told[bisect_left(told, since, key=_day) :]
        return [figure for figure in told if sport is None or figure.sport is sport]

    def day(self, slug: str) -> Numbers:
        found = self.days.get(slug)
        return np.full(self.count, np.nan) if found is None else found

    def per_day(self, slug: str, how: str, sport: Sport | None = None) -> Numbers:
        """Figures of activities as a run of days: their sum, mean, max or min."""
        return per_day(self.of(slug, sport), self.first_day, self.count, how)


def per_day(figures: Iterable[Figure], first_day: date, count: int, how: str) -> Numbers:
    """NaN on days without one."""
    told = list(figures)
    places = np.array([figure.day.toordinal() for figure in told], dtype=np.int64) - first_day.toordinal()
    values = np.array([figure.value for figure in told], dtype=np.float64)
    inside = (places >= 0) & (places < count)
    places, values = places[inside], values[inside]
    if how in ("max", "min"):
        best = np.full(count, np.nan)
        (np.fmin if how == "min" else np.fmax).at(best, places, values)
        return best
    numbers = np.bincount(places, minlength=count)
    sums = np.bincount(places, weights=values, minlength=count)
    whole = np.where(numbers > 0, sums, np.nan)
    return np.asarray(whole / np.maximum(numbers, 1) if how == "mean" else whole, dtype=np.float64)
