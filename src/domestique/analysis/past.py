"""What was, as records, correlations and insights read it: stored figures of activities, and a run of days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
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
        return [
            figure
            for figure in self.figures.get(slug, ())
            if (sport is None or figure.sport == sport) and (since is None or figure.day >= since)
        ]

    def day(self, slug: str) -> Numbers:
        found = self.days.get(slug)
        return np.full(self.count, np.nan) if found is None else found

    def per_day(self, slug: str, how: str, sport: Sport | None = None) -> Numbers:
        """Figures of activities as a run of days: their sum, mean, max or min."""
        return per_day(self.of(slug, sport), self.first_day, self.count, how)


def per_day(figures: Iterable[Figure], first_day: date, count: int, how: str) -> Numbers:
    """NaN on days without one."""
    sums, numbers = np.zeros(count), np.zeros(count)
    best = np.full(count, np.nan)
    pick = np.fmin if how == "min" else np.fmax
    for figure in figures:
        place = (figure.day - first_day).days
        if 0 <= place < count:
            sums[place] += figure.value
            numbers[place] += 1
            best[place] = pick(best[place], figure.value)
    if how in ("max", "min"):
        return best
    whole = np.where(numbers > 0, sums, np.nan)
    return whole / np.maximum(numbers, 1) if how == "mean" else whole
