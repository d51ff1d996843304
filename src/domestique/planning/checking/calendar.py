"""Which weeks are eased and why: losses by date, deloads, tapers, events. From the rules alone, apart from any plan's
workouts. docs/rules.md, "Words" and "Read exactly", says what is meant.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from domestique.model import rule as r
from domestique.model.plan import PhaseSpan
from domestique.model.sport import Sport

EVERY: Final = frozenset(Sport)
WHOLE_BODY: Final = ("illness", "fatigue")
"""body parts of which the whole body is on its way back: it owes no floor"""


def monday(day: int) -> int:
    return day - (day + 6) % 7


def weekday(day: int) -> r.Weekday:
    return r.WEEK[(day + 6) % 7]


@dataclass(frozen=True, slots=True)
class Race:
    """An event of the rules. `id` is its rule's."""

    id: str
    day: int
    event: r.Event

    @property
    def big(self) -> bool:
        return self.event.priority is not r.Priority.C


@dataclass(frozen=True, slots=True)
class Run:
    """The days of one taper before one event, both ends in."""

    first: int
    last: int
    race: Race


class Calendar:
    """`plan` and `asked` are a first and a last day: the plan's own, and what anybody may ask of."""

    def __init__(
        self, rules: Sequence[r.Rule], phases: Sequence[PhaseSpan], plan: tuple[int, int], asked: tuple[int, int]
    ) -> None:
        self._rules = rules
        self._phases = [(span.phase, span.first.toordinal(), span.last.toordinal()) for span in phases]
        self._plan_first, self._plan_last = plan
        self.first, self.last = asked

    def in_scope(self, scope: r.Scope, day: int) -> bool:
        if scope is r.EVERYWHERE:
            return True
        return (not scope.weekdays or weekday(day) in scope.weekdays) and self._in_span(scope, day)

    def _in_span(self, scope: r.Scope, day: int) -> bool:
        if scope.first is not None and day < scope.first.toordinal():
            return False
        if scope.last is not None and day > scope.last.toordinal():
            return False
        return scope.phase is None or any(
            phase is scope.phase and first <= day <= last for phase, first, last in self._phases
        )

    def cut(self, scope: r.Scope, week: int) -> bool:
        """Whether the scope's dates or phase leave out a day of that week (of its weekdays, if it tells some)."""
        if scope.first is None and scope.last is None and scope.phase is None:
            return False
        days = (day for day in range(week, week + 7) if not scope.weekdays or weekday(day) in scope.weekdays)
        return not all(self._in_span(scope, day) for day in days)

    @cached_property
    def races(self) -> tuple[Race, ...]:
        found = [
            Race(one.id, one.params.date.toordinal(), one.params)
            for one in self._rules
            if isinstance(one.params, r.Event)
        ]
        return tuple(sorted(found, key=lambda race: (race.day, race.id)))

    def meant(self, word: str) -> tuple[Race, ...]:
        """The events a taper speaks of: A, B, or a name."""
        return tuple(race for race in self.races if word in (str(race.event.priority), race.event.name, race.id))

    def tapers(self, race: Race) -> bool:
        """Only for what lies in the plan is training cut."""
        return self._plan_first <= race.day <= self._plan_last

    def run(self, taper: r.Taper, race: Race) -> Run:
        return Run(race.day - taper.days, race.day - 1, race)

    @cached_property
    def quiet(self) -> frozenset[int]:
        """Mondays of weeks eased to 0 for a taper or an event."""
        found: set[int] = set()
        for race in self.races:
            if race.big:
                found.add(monday(race.day))
            if race.event.priority is r.Priority.A:
                found.add(monday(race.day) + 7)
        for one in self._rules:
            if isinstance(one.params, r.Taper):
                for race in self.meant(one.params.event):
                    if race.big and self.tapers(race):
                        run = self.run(one.params, race)
                        found.update(range(monday(run.first), run.last + 1, 7))
        return frozenset(found)

    @cached_property
    def _week_one(self) -> int:
        first = monday(self._plan_first)
        return first if self._plan_first - first <= 3 else first + 7

    def on_cadence(self, deload: r.Rule, week: int) -> bool:
        if not isinstance(deload.params, r.Deload):
            return False
        number = (week - self._week_one) // 7 + 1
        if number < 1 or number % max(1, deload.params.every_weeks):
            return False
        return any(self.in_scope(deload.scope, day) for day in range(week, week + 7))

    @cached_property
    def _deloads(self) -> dict[int, float]:
        found: dict[int, float] = {}
        for one in self._rules:
            if isinstance(one.params, r.Deload):
                for week in range(monday(self.first), self.last + 1, 7):
                    if self.on_cadence(one, week):
                        found[week] = min(found.get(week, 1.0), one.params.max_load_fraction)
        return found

    def deloaded(self, week: int) -> bool:
        return week in self._deloads

    def ease(self, week: int, sports: Iterable[Sport] = ()) -> float:
        """Of a week that lies wholly in the horizon; of another the caller knows that it is 0."""
        if week in self.quiet:
            return 0.0
        return self._deloads.get(week, 1.0) * (7 - self.days_lost(week, sports)) / 7

    def days_lost(self, week: int, sports: Iterable[Sport] = ()) -> int:
        return sum(self.lost(day, sports) for day in range(week, week + 7))

    def lost(self, day: int, sports: Iterable[Sport] = ()) -> bool:
        """For all of the sports; for every sport if none are told."""
        away = self._losses.get(day)
        return away is not None and (frozenset(sports) or EVERY) <= away

    @cached_property
    def _losses(self) -> dict[int, frozenset[Sport]]:
        found: dict[int, frozenset[Sport]] = {}
        for one in self._rules:
            if not one.hard:
                continue
            for day, sports in self._lost_by(one):
                found[day] = found.get(day, frozenset()) | sports
        return found

    def _lost_by(self, one: r.Rule) -> Iterable[tuple[int, frozenset[Sport]]]:
        params, scope = one.params, one.scope
        dated = scope.first is not None or scope.last is not None
        days: Iterable[int] = ()
        sports = EVERY
        match params:
            case r.Unavailable():
                sports = frozenset(params.sports) or EVERY
                days = (day for span in params.dates for day in self._between(span.first, span.last))
                if dated and params.weekdays:
                    weekly = (day for day in self._span(scope) if weekday(day) in params.weekdays)
                    days = (*days, *weekly)
            case r.RestDay() if dated:
                days = (day for day in self._span(scope) if weekday(day) in params.weekdays)
            case r.Availability() if dated:
                open_on = {window.weekday for window in params.windows}
                days = (day for day in self._span(scope) if params.max_sessions == 0 or weekday(day) not in open_on)
            case r.MaxTime() if dated and params.minutes == 0:
                sports = frozenset(params.sports) or EVERY
                days = self._span(scope)
            case r.InjuryLimit() if dated or params.until is not None:
                sports = frozenset(params.forbid_sports)
                if params.max_minutes_per_session == 0 or params.body_part in WHOLE_BODY:
                    sports |= frozenset(params.sports) or EVERY
                days = (day for day in self._span(scope) if params.until is None or day <= params.until.toordinal())
            case r.Equipment() if dated or params.when.first is not None or params.when.last is not None:
                sports = _closed(params)
                days = (day for day in self._span(scope) if self.in_scope(params.when, day))
        return ((day, sports) for day in days if sports and self.in_scope(scope, day))

    def _span(self, scope: r.Scope) -> range:
        return self._between(scope.first or date.min, scope.last or date.max)

    def _between(self, first: date, last: date) -> range:
        return range(max(first.toordinal(), self.first), min(last.toordinal(), self.last) + 1)


def _closed(equipment: r.Equipment) -> frozenset[Sport]:
    closed = set()
    if "pool" in equipment.lack and "open_water" not in equipment.have:
        closed.add(Sport.SWIMMING)
    if "bike" in equipment.lack:
        closed.add(Sport.CYCLING)
    return frozenset(closed)
