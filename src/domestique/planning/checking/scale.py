"""What a check lays its findings on: each with value and limit, until the worst is read off."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from domestique.model.rule import Rule
from domestique.planning.checking.sessions import Session
from domestique.planning.verdict import Breach, Judged, State

GRAIN: Final = 0.01
"""What is no further beyond its limit is kept."""
_STEP: Final = {
    "minutes": 60.0,
    "load": 50.0,
    "sessions": 1.0,
    "days": 1.0,
    "hours": 6.0,
    "ctl": 5.0,
    "tsb": 5.0,
    "percent": 10.0,
    "km": 10.0,
}
"""So much of each unit weighs alike, to say which of a rule's findings is the worst."""
UNITS: Final = tuple(_STEP)


class Scale:
    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._breaches: list[Breach] = []
        self._notes: list[Breach] = []
        self._worst: tuple[float, float, float, float, str, int] | None = None
        self._why: str | None = None

    def at_most(
        self,
        value: float,
        limit: float,
        unit: str,
        days: tuple[int, int],
        why: str,
        items: tuple[str, ...] = (),
        **slots: object,
    ) -> None:
        self._lay(value, limit, limit - value, unit, days, why, items, slots)

    def at_least(
        self,
        value: float,
        limit: float,
        unit: str,
        days: tuple[int, int],
        why: str,
        items: tuple[str, ...] = (),
        **slots: object,
    ) -> None:
        self._lay(value, limit, value - limit, unit, days, why, items, slots)

    def at_most_a_week(
        self, found: Sequence[Session], value: float, limit: float, unit: str, week: int, why: str
    ) -> None:
        """A cap on what is planned and done: kept where nothing planned adds to it."""
        ids = tuple(one.id for one in found if one.planned)
        self.at_most(value if ids else min(value, limit), limit, unit, (week, week + 6), why, ids)

    def note(self, days: tuple[int, int], why: str, value: float, limit: float) -> None:
        """Worth telling, and no breach."""
        self._notes.append(Breach(_date(days[0]), _date(days[1]), value, limit, why))

    def unweighed(self, why: str) -> None:
        """Why there was nothing to weigh, if nothing is."""
        self._why = self._why or why

    def _lay(
        self,
        value: float,
        limit: float,
        slack: float,
        unit: str,
        days: tuple[int, int],
        why: str,
        items: tuple[str, ...],
        slots: dict[str, object],
    ) -> None:
        if -GRAIN <= slack < 0:
            slack = 0.0
        found = (slack / _STEP[unit], value, limit, slack, unit, days[0])
        if self._worst is None or found[0] < self._worst[0]:
            self._worst = found
        if slack < 0:
            told = {"unit": unit} | slots
            self._breaches.append(Breach(_date(days[0]), _date(days[1]), value, limit, why, items, told))

    def judged(self) -> Judged:
        notes = tuple(self._notes)
        if self._worst is None:
            why = self._why or "nothing"
            return Judged(self._rule, State.NOT_WEIGHED, None, None, None, "", None, (), why, notes)
        _, value, limit, slack, unit, day = self._worst
        state = State.KEPT if not self._breaches else State.BROKEN if self._rule.hard else State.SHORT
        breaches = tuple(sorted(self._breaches, key=lambda one: (one.first, one.last, one.why, one.items)))
        return Judged(self._rule, state, value, limit, slack, unit, _date(day), breaches, None, notes)


def _date(day: int) -> date:
    return date.fromordinal(max(1, min(day, date.max.toordinal())))
