"""A plan as the checks see it: what is planned on the days of the horizon, what was done before, week by week."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from domestique.model.plan import Plan, Start
from domestique.model.rule import EVERYWHERE, Rule, Scope
from domestique.model.sport import Sport
from domestique.planning.checking.calendar import Calendar, monday
from domestique.planning.checking.fitness import Fitness
from domestique.planning.checking.sessions import Session, done_session, planned_session

LONGEST: Final = 1_100
"""days of a horizon that are looked at"""
FIRST_DAY: Final = date(1990, 1, 1).toordinal()
LAST_DAY: Final = date(2100, 12, 31).toordinal()
_BACK: Final = 400


class Facts:
    def __init__(self, plan: Plan, rules: Sequence[Rule], start: Start) -> None:
        self.plan, self.rules = plan, rules
        self.begun = start.day.toordinal()
        plan_first, plan_last = plan.first.toordinal(), plan.last.toordinal()
        if not FIRST_DAY <= plan_first <= plan_last <= LAST_DAY:
            plan_last = plan_first - 1
        detailed = plan_last if plan.detailed_to is None else min(plan_last, plan.detailed_to.toordinal())
        self.first = max(plan_first, self.begun + 1)
        self.last = min(detailed, self.first + LONGEST)
        self.calendar = Calendar(rules, plan.phases, (plan_first, plan_last), (self.first - _BACK, self.last + 30))
        own = [planned_session(item) for item in plan.items if self.first <= item.day.toordinal() <= self.last]
        self.sessions = tuple(sorted(own, key=lambda one: (one.begins, one.id)))
        self.training = tuple(one for one in self.sessions if not one.race)
        past = [done_session(one) for one in start.done if one.day.toordinal() < self.first]
        self.done = tuple(sorted(past, key=lambda one: one.begins))
        self.days: dict[int, list[Session]] = defaultdict(list)
        self._weeks: dict[int, list[Session]] = defaultdict(list)
        for one in (*self.done, *self.sessions):
            self.days[one.day].append(one)
            if not one.race:
                self._weeks[monday(one.day)].append(one)
        self._start = start

    @property
    def empty(self) -> bool:
        return self.last < self.first

    @cached_property
    def fitness(self) -> Fitness:
        return self._fitness(self.sessions)

    @cached_property
    def resting(self) -> Fitness:
        """With the races alone."""
        return self._fitness(one for one in self.sessions if one.race)

    def _fitness(self, sessions: Iterable[Session]) -> Fitness:
        loads: dict[int, float] = defaultdict(float)
        for one in sessions:
            loads[one.day] += one.load
        return Fitness(self._start, loads, self.first, self.last)

    def in_scope(self, scope: Scope, day: int) -> bool:
        return self.calendar.in_scope(scope, day)

    def in_horizon(self, day: int) -> bool:
        return self.first <= day <= self.last

    def horizon(self, scope: Scope = EVERYWHERE) -> Iterator[int]:
        return (day for day in range(self.first, self.last + 1) if self.in_scope(scope, day))

    def spoken_of(self, scope: Scope, sports: Iterable[Sport] = ()) -> Iterator[Session]:
        """Planned workouts in scope, of the sports (of any if none); no races."""
        wanted = frozenset(sports)
        return (
            one
            for one in self.training
            if (not wanted or one.sport in wanted) and (scope is EVERYWHERE or self.in_scope(scope, one.day))
        )

    def weeks(self, scope: Scope = EVERYWHERE) -> list[int]:
        """Mondays of the weeks of which a day of the horizon is in scope."""
        every = range(monday(self.first), self.last + 1, 7)
        if scope is EVERYWHERE:
            return list(every)
        return [
            week
            for week in every
            if any(self.in_scope(scope, day) for day in range(max(week, self.first), min(week + 6, self.last) + 1))
        ]

    def whole(self, week: int, scope: Scope = EVERYWHERE) -> bool:
        return self.first <= week and week + 6 <= self.last and not self.calendar.cut(scope, week)

    def ease(self, week: int, scope: Scope = EVERYWHERE, sports: Iterable[Sport] = ()) -> float:
        return self.calendar.ease(week, sports) if self.whole(week, scope) else 0.0

    def week(self, week: int, scope: Scope = EVERYWHERE, sports: Iterable[Sport] = ()) -> list[Session]:
        """Planned and done in that week, in scope, of the sports (of any if none); no races."""
        wanted = frozenset(sports)
        return [
            one
            for one in self._weeks.get(week, ())
            if (not wanted or one.sport in wanted) and (scope is EVERYWHERE or self.in_scope(scope, one.day))
        ]

    def largest_before(self, week: int, sports: Iterable[Sport], of: Callable[[Iterable[Session]], float]) -> float:
        """The largest sum of the three weeks before."""
        return max(of(self.week(week - 7 * back, EVERYWHERE, sports)) for back in (1, 2, 3))


def minutes(sessions: Iterable[Session]) -> int:
    return sum(one.minutes for one in sessions)


def load(sessions: Iterable[Session]) -> float:
    return sum(one.load for one in sessions)


def kilometres(sessions: Iterable[Session]) -> float:
    return sum(one.metres or 0.0 for one in sessions) / 1_000
