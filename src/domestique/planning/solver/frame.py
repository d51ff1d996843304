"""The calendar of a request: its weeks, which of them a deload, a taper or an event marks, which days are lost, and
how far floors are eased. `opens` is its first day, `first` the first that can still be planned. Days are ordinals here,
since they are compared by the thousand.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from domestique.model import rule as r
from domestique.model.plan import PhaseSpan
from domestique.model.sport import Sport
from domestique.planning.request import Request

Loss = tuple[Sport | None, list[int]]
"""A sport, None for every one, and days."""
_WHOLE_BODY = ("illness", "fatigue")


def monday(day: int) -> int:
    return day - (day - 1) % 7


def weekday(day: int) -> r.Weekday:
    return r.WEEK[(day - 1) % 7]


@dataclass(frozen=True, slots=True)
class Race:
    rule: r.Rule
    event: r.Event
    day: int

    @property
    def key(self) -> bool:
        return self.event.priority in (r.Priority.A, r.Priority.B)


@dataclass(frozen=True, slots=True)
class Tapering:
    rule: r.Rule
    taper: r.Taper
    race: Race

    @property
    def first(self) -> int:
        return self.race.day - self.taper.days


class Frame:
    """`end` is the last day with workouts. `phases` are the request's, or those made for it."""

    def __init__(self, request: Request, phases: tuple[PhaseSpan, ...] = ()) -> None:
        self.request = request
        self.rules = request.rules
        self.opens, self.last = request.first.toordinal(), request.last.toordinal()
        self.first = max(self.opens, request.start.day.toordinal() + 1)
        self.end = min(self.last, (request.detail_to or request.last).toordinal())
        self.phases = phases or request.phases
        self._phase_of = {
            day: span.phase
            for span in self.phases
            for day in range(max(span.first.toordinal(), self.first), min(span.last.toordinal(), self.last) + 1)
        }

    @cached_property
    def mondays(self) -> tuple[int, ...]:
        """Of every week of the plan."""
        return tuple(range(monday(self.opens), self.last + 1, 7))

    @cached_property
    def open_weeks(self) -> tuple[int, ...]:
        """Of those the ones that still have days to plan."""
        return tuple(week for week in self.mondays if week + 6 >= self.first)

    @cached_property
    def all_races(self) -> tuple[Race, ...]:
        found = [
            Race(rule, rule.params, rule.params.date.toordinal())
            for rule in self.rules
            if isinstance(rule.params, r.Event)
        ]
        return tuple(sorted(found, key=lambda race: (race.day, race.rule.id)))

    @cached_property
    def races(self) -> tuple[Race, ...]:
        """Inside the plan."""
        return tuple(race for race in self.all_races if self.first <= race.day <= self.last)

    @cached_property
    def tapers(self) -> tuple[Tapering, ...]:
        return tuple(
            Tapering(rule, rule.params, race)
            for rule in self.rules
            if isinstance(rule.params, r.Taper)
            for race in self.races
            if self.spoken_of(rule.scope, race.day) and rule.params.event in (str(race.event.priority), race.event.name)
        )

    def aims(self) -> tuple[Race, ...]:
        """Whose morning a form target without a date speaks of."""
        for priority in (r.Priority.A, r.Priority.B):
            if found := tuple(race for race in self.races if race.event.priority is priority):
                return found
        return self.races[-1:]

    def phase(self, day: int) -> r.Phase | None:
        return self._phase_of.get(day)

    def spoken_of(self, scope: r.Scope, day: int) -> bool:
        if scope is r.EVERYWHERE:
            return True
        return (
            (scope.first is None or scope.first.toordinal() <= day)
            and (scope.last is None or day <= scope.last.toordinal())
            and (not scope.weekdays or weekday(day) in scope.weekdays)
            and (scope.phase is None or self.phase(day) is scope.phase)
        )

    def days_of(self, rule: r.Rule, week: int) -> frozenset[int]:
        """Those of the week, within the horizon or before the plan, that the rule speaks of."""
        return frozenset(day for day in range(week, week + 7) if day <= self.end and self.spoken_of(rule.scope, day))

    def floor_days(self, rule: r.Rule, week: int) -> list[int]:
        """Of a floor: none where the scope's dates or phase leave out a day of the week."""
        scope = r.Scope(rule.scope.first, rule.scope.last, (), rule.scope.phase)
        if not all(self.spoken_of(scope, day) for day in range(week, week + 7)):
            return []
        return sorted(self.days_of(rule, week))

    def whole(self, week: int) -> bool:
        return self.first <= week and week + 6 <= self.end

    @cached_property
    def deloads(self) -> dict[int, float]:
        """Fraction by Monday of the weeks on a deload rule's cadence; of several the smallest."""
        found: dict[int, float] = {}
        for rule in self.rules:
            if isinstance(rule.params, r.Deload):
                for week in self.cadence(rule):
                    found[week] = min(found.get(week, 1.0), rule.params.max_load_fraction)
        return found

    def cadence(self, rule: r.Rule) -> tuple[int, ...]:
        assert isinstance(rule.params, r.Deload)
        opening = self.mondays[0]
        counted = opening if opening + 6 - self.opens + 1 >= 4 else opening + 7
        every = rule.params.every_weeks
        return tuple(
            week
            for week in self.mondays
            if week >= counted
            and ((week - counted) // 7 + 1) % every == 0
            and any(self.spoken_of(rule.scope, day) for day in range(week, week + 7))
        )

    def deload_weeks(self, rule: r.Rule) -> tuple[int, ...]:
        """Those in which its cap is weighed."""
        return tuple(
            week for week in self.cadence(rule) if not self.marked(week) and len(self.lost_days(week - 7, ())) < 3
        )

    def marked(self, week: int) -> bool:
        """A taper or an event of A or B lies in it, or an A event in the week before."""
        days = range(week, week + 7)
        return (
            any(race.key and race.day in days for race in self.all_races)
            or any(
                race.event.priority is r.Priority.A and race.day + 7 in self._across(week) for race in self.all_races
            )
            or any(taper.race.key and taper.first <= week + 6 and taper.race.day - 1 >= week for taper in self.tapers)
        )

    @staticmethod
    def _across(week: int) -> range:
        return range(week, week + 7)

    def keyed(self, week: int) -> bool:
        return any(race.key and week <= race.day <= week + 6 for race in self.all_races)

    def ease(self, week: int, sports: tuple[Sport, ...]) -> float:
        if not self.whole(week) or self.marked(week):
            return 0.0
        return self.deloads.get(week, 1.0) * (7 - len(self.lost_days(week, sports))) / 7

    def lost_days(self, week: int, sports: tuple[Sport, ...]) -> frozenset[int]:
        return frozenset(day for day in range(week, week + 7) if self.is_lost(day, sports))

    def is_lost(self, day: int, sports: tuple[Sport, ...]) -> bool:
        lost = self._lost
        return day in lost.get(None, ()) or all(day in lost.get(sport, ()) for sport in sports or Sport)

    def is_shut(self, day: int) -> bool:
        """Lost, and nothing may stand there."""
        lost = self._shut
        return day in lost.get(None, ()) or all(day in lost.get(sport, ()) for sport in Sport)

    @cached_property
    def _shut(self) -> dict[Sport | None, set[int]]:
        return self._gathered(_losses)

    @cached_property
    def _lost(self) -> dict[Sport | None, set[int]]:
        found = self._gathered(_spared)
        for sport, days in self._shut.items():
            found.setdefault(sport, set()).update(days)
        return found

    def _gathered(self, told: Callable[[r.Rule, "Frame", range], Iterable[Loss]]) -> dict[Sport | None, set[int]]:
        found: dict[Sport | None, set[int]] = {}
        span = range(self.mondays[0] - 28, self.mondays[-1] + 7)
        for rule in self.rules:
            if rule.weight is None:
                for sport, days in told(rule, self, span):
                    found.setdefault(sport, set()).update(days)
        return found


def dated(scope: r.Scope) -> bool:
    return scope.first is not None or scope.last is not None


def _spared(rule: r.Rule, frame: Frame, span: range) -> Iterable[Loss]:
    """Days on which a body on its way back owes nothing, though a workout may stand there."""
    params = rule.params
    if not isinstance(params, r.InjuryLimit) or params.body_part not in _WHOLE_BODY:
        return
    if params.until is not None or dated(rule.scope):
        until = span.stop if params.until is None else params.until.toordinal()
        days = [day for day in span if day <= until and frame.spoken_of(rule.scope, day)]
        for sport in params.sports or (None,):
            yield sport, days


def _losses(rule: r.Rule, frame: Frame, span: range) -> Iterable[Loss]:
    params, scope = rule.params, rule.scope

    def within(weekdays: Iterable[r.Weekday]) -> list[int]:
        named = set(weekdays)
        return [day for day in span if weekday(day) in named and frame.spoken_of(scope, day)]

    match params:
        case r.Unavailable():
            days = [
                day
                for one in params.dates
                for day in range(max(one.first.toordinal(), span.start), min(one.last.toordinal(), span.stop - 1) + 1)
                if frame.spoken_of(scope, day)
            ]
            days += within(params.weekdays) if dated(scope) else []
            for sport in params.sports or (None,):
                yield sport, days
        case r.RestDay() if dated(scope):
            yield None, within(params.weekdays)
        case r.Availability() if dated(scope):
            open_days = set() if params.max_sessions == 0 else {one.weekday for one in params.windows}
            yield None, within((set(scope.weekdays) or set(r.WEEK)) - open_days)
        case r.MaxTime() if dated(scope) and params.minutes == 0:
            for sport in params.sports or (None,):
                yield sport, within(r.WEEK)
        case r.InjuryLimit() if params.until is not None or dated(scope):
            until = span.stop if params.until is None else params.until.toordinal()
            days = [day for day in within(r.WEEK) if day <= until]
            stopped = params.max_minutes_per_session == 0
            if stopped and not params.sports:
                yield None, days
            for sport in (*params.forbid_sports, *(params.sports if stopped else ())):
                yield sport, days
        case r.Equipment() if dated(scope) or dated(params.when):
            days = [day for day in within(r.WEEK) if frame.spoken_of(params.when, day)]
            if "pool" in params.lack and "open_water" not in params.have:
                yield Sport.SWIMMING, days
            if "bike" in params.lack:
                yield Sport.CYCLING, days
        case _:
            return


def day_of(ordinal: int) -> date:
    return date.fromordinal(ordinal)
