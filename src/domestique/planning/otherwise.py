"""What a plan breaks only because other things were done than it meant, as opposed to what it breaks as planned.

The checker is asked again as if days had passed as planned: what was meant stands in the place of what was done, and
fitness and fatigue are what they would be. What is then kept is of the days, and the fewest that do it are named.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from math import exp
from typing import Final

from domestique.model.plan import Done, Plan, Planned, Start, monday_of
from domestique.model.rule import Role, Rule
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.checking.sessions import planned_session
from domestique.planning.verdict import Breach, State, Verdict

_BACK: Final = 56
"""Days: so far back what was done is told (services/athlete_now.py)."""
_MOST: Final = 3
_NEAR: Final = 3
"""Days before a breach that are named one by one; further back a week counts as a whole."""
_LOADS: Final = ("load", "ctl", "tsb")
_SPAN = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Strayed:
    """Days on which other things were done than planned, of what the rule counts."""

    first: date
    last: date
    planned: float
    done: float
    unit: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A breach that is so because of these days, and would not be as planned."""

    rule_id: str
    breach: Breach
    days: tuple[Strayed, ...]


def otherwise(plan: Plan, rules: Sequence[Rule], start: Start, verdict: Verdict) -> tuple[Aside, ...]:
    """Of what `verdict` finds broken."""
    weeks = tuple(_weeks(plan, start))
    by_id = {rule.id: rule for rule in rules}
    broken = [(one.rule.id, each) for one in verdict.judged if one.state is State.BROKEN for each in one.breaches]
    if not weeks or not broken:
        return ()

    @cache
    def asked(*spans: _SPAN) -> Verdict:
        return check(plan, rules, as_planned(plan, start, spans))

    found = []
    for rule_id, breach in broken:

        def kept(*spans: _SPAN, name: str = rule_id, one: Breach = breach) -> bool:
            return not _stands(name, one, asked(*spans))

        spans = _fewest(weeks, kept)
        if spans:
            counted = _Counted(plan, start, by_id[rule_id], str(breach.slots.get("unit", "")))
            near = max(last for _, last in spans) >= breach.first - timedelta(days=_NEAR)
            if near and len(spans) == 1:
                spans = _days_of(spans[0], kept) or spans
            found.append(Aside(rule_id, breach, counted.told(spans)))
    return tuple(found)


def as_planned(plan: Plan, start: Start, spans: Iterable[_SPAN]) -> Start:
    """Where the athlete would stand had these days passed as planned. Fitness is a sum of what was done, each day less
    by the same share, so one day's more or less is added with what is left of it."""
    days = {first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)}
    meant = [_done(item) for item in plan.items if item.day in days]
    there = [one for one in start.done if one.day in days]
    ctl, atl = start.ctl, start.atl
    for sign, each in ((1, meant), (-1, there)):
        for one in each:
            ctl += sign * one.load * _left(start, one.day, start.fitness_days)
            atl += sign * one.load * _left(start, one.day, start.fatigue_days)
    rest = [one for one in start.done if one.day not in days]
    done = tuple(sorted((*rest, *meant), key=lambda one: one.day))
    return replace(start, ctl=max(0.0, ctl), atl=max(0.0, atl), done=done)


def _left(start: Start, day: date, time_constant: float) -> float:
    gone = (start.day - day).days
    return (1 - exp(-1 / time_constant)) * exp(-gone / time_constant)


def _done(item: Planned) -> Done:
    session = planned_session(item)
    hard = session.hard and session.sport is not Sport.STRENGTH and item.role is not Role.STRENGTH
    return Done(item.day, item.sport, session.minutes, session.load, hard, session.metres, item.start, item.tags)


def _weeks(plan: Plan, start: Start) -> Iterable[_SPAN]:
    """Of the plan's days that passed, the newest first."""
    first = max(plan.first, start.day - timedelta(days=_BACK - 1))
    last = min(start.day, plan.last)
    while last >= first:
        begins = max(first, monday_of(last))
        yield begins, last
        last = begins - timedelta(days=1)


def _fewest(weeks: Sequence[_SPAN], kept: Callable[..., bool]) -> tuple[_SPAN, ...]:
    """One week that does it alone, the newest such; else all since some week; else none."""
    for week in weeks:
        if kept(week):
            return (week,)
    for count in range(2, len(weeks) + 1):
        if kept(*weeks[:count]):
            return tuple(weeks[:count])
    return ()


def _days_of(span: _SPAN, kept: Callable[..., bool]) -> tuple[_SPAN, ...]:
    """The newest day of it that does it alone."""
    first, last = span
    every = (last - timedelta(days=n) for n in range((last - first).days + 1))
    return next((((day, day),) for day in every if kept((day, day))), ())


def _stands(rule_id: str, breach: Breach, verdict: Verdict) -> bool:
    return any(
        each.why == breach.why and each.first <= breach.last and breach.first <= each.last
        for one in verdict.judged
        if one.rule.id == rule_id and one.state is State.BROKEN
        for each in one.breaches
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    """What was planned and done, in the figure that the rule counts: load, distance, else minutes."""

    plan: Plan
    start: Start
    rule: Rule
    unit: str

    def told(self, spans: Iterable[_SPAN]) -> tuple[Strayed, ...]:
        """The largest differences, in the order of the days."""
        found = [one for one in map(self._one, spans) if round(one.planned) != round(one.done)]
        largest = sorted(found, key=lambda one: -abs(one.planned - one.done))[:_MOST]
        return tuple(sorted(largest, key=lambda one: one.first))

    def _one(self, span: _SPAN) -> Strayed:
        unit = "load" if self.unit in _LOADS else "km" if self.unit == "km" else "minutes"
        first, last = span
        meant = [_done(item) for item in self.plan.items]
        sides = []
        for side in (meant, self.start.done):
            there = [one for one in side if first <= one.day <= last and self._counts(one)]
            sides.append((_sum(there, unit), _sum(there, "load")))
        if round(sides[0][0]) == round(sides[1][0]):
            return Strayed(first, last, sides[0][1], sides[1][1], "load")
        return Strayed(first, last, sides[0][0], sides[1][0], unit)

    def _counts(self, one: Done) -> bool:
        sports = getattr(self.rule.params, "sports", ())
        return not sports or self.unit in _LOADS or one.sport in sports


def _sum(there: Iterable[Done], unit: str) -> float:
    if unit == "km":
        return sum(one.metres or 0.0 for one in there) / 1_000
    return sum(one.load if unit == "load" else one.minutes for one in there)
