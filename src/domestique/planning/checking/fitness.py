"""CTL, ATL and form from the day's loads, one day after another."""

from collections.abc import Mapping
from math import exp, isfinite

from domestique.model.plan import Start


class Fitness:
    """Evenings from the one before `first` to `last`. Days between the start and `first` have no load."""

    def __init__(self, start: Start, loads: Mapping[int, float], first: int, last: int) -> None:
        self._begin = start.day.toordinal()
        self._first = first
        self._start = (_told(start.ctl), _told(start.atl))
        self._days = (_days(start.fitness_days, 42.0), _days(start.fatigue_days, 7.0))
        ctl, atl = self.resting(first - 1)
        share = tuple(1 - exp(-1 / days) for days in self._days)
        self._evenings = [(ctl, atl)]
        for day in range(first, last + 1):
            load = loads.get(day, 0.0)
            ctl += (load - ctl) * share[0]
            atl += (load - atl) * share[1]
            self._evenings.append((ctl, atl))

    def resting(self, day: int) -> tuple[float, float]:
        """CTL and ATL of an evening if nothing is done from the start on."""
        gap = max(0, day - self._begin)
        return self._start[0] * exp(-gap / self._days[0]), self._start[1] * exp(-gap / self._days[1])

    def ctl(self, day: int) -> float:
        return self._evening(day)[0]

    def form(self, day: int) -> float:
        """On the morning of the day."""
        ctl, atl = self._evening(day - 1)
        return ctl - atl

    def _evening(self, day: int) -> tuple[float, float]:
        if day < self._first:
            return self.resting(day)
        return self._evenings[min(day - self._first + 1, len(self._evenings) - 1)]


def _told(value: float) -> float:
    return value if isfinite(value) else 0.0


def _days(value: float, usual: float) -> float:
    return value if isfinite(value) and value > 0 else usual
