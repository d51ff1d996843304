"""A plan week by week, as a timeline draws it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domestique.model.plan import PhaseSpan, Plan, monday_of
from domestique.model.rule import Deload, Phase, Role, Rule

_WEEK = timedelta(days=7)
_LIGHTER = 0.75


@dataclass(frozen=True, slots=True)
class Week:
    """`load` of its workouts, or what is meant for it where it has no detail yet; `meant`: what the season wants."""

    monday: date
    phase: Phase | None
    load: float
    meant: float | None
    minutes: int | None
    hard: int | None
    deload: bool
    detailed: bool


def weeks_of(plan: Plan, rules: Sequence[Rule] = ()) -> tuple[Week, ...]:
    first, count = monday_of(plan.first), (monday_of(plan.last) - monday_of(plan.first)).days // 7 + 1
    deloads = {number for rule in rules if isinstance(rule.params, Deload) for number in _deloads(plan, rule.params)}
    return tuple(_week(plan, first + at * _WEEK, at, at in deloads) for at in range(count))


def lighter_weeks(plan: Plan) -> frozenset[date]:
    """Mondays of weeks planned in detail whose load is at most three quarters of the week's before."""
    first, end = monday_of(plan.first), plan.detailed_to or plan.last
    count = (monday_of(end) - first).days // 7 + 1
    loads = [0.0] * count
    for one in plan.items:
        at = (monday_of(one.day) - first).days // 7
        if 0 <= at < count:
            loads[at] += one.dose.load
    return frozenset(first + at * _WEEK for at in range(1, count) if 0 < loads[at] <= _LIGHTER * loads[at - 1])


def _week(plan: Plan, monday: date, at: int, deload: bool) -> Week:
    sunday = monday + timedelta(days=6)
    items = [one for one in plan.items if monday <= one.day <= sunday]
    meant = plan.week_loads[at] if at < len(plan.week_loads) else None
    end = min(sunday, plan.last)
    detailed = plan.detailed_to is None or end <= plan.detailed_to
    load = sum(one.dose.load for one in items)
    return Week(
        monday,
        _phase(plan.phases, max(monday, plan.first), end),
        round(load if detailed or meant is None else max(load, meant), 1),
        meant,
        sum(one.dose.minutes for one in items) if detailed else None,
        sum(one.role in (Role.HARD, Role.RACE) for one in items) if detailed else None,
        deload,
        detailed,
    )


def _phase(phases: Sequence[PhaseSpan], first: date, last: date) -> Phase | None:
    """The one most of the week's days are in."""
    days = {
        one.phase: (min(one.last, last) - max(one.first, first)).days + 1
        for one in phases
        if one.first <= last and one.last >= first
    }
    return max(days, key=lambda phase: days[phase], default=None)


def _deloads(plan: Plan, told: Deload) -> set[int]:
    """By place in the plan: a partial first week counts when it has four days or more."""
    counts_from = 0 if plan.first.weekday() <= 3 else 1
    weeks = (monday_of(plan.last) - monday_of(plan.first)).days // 7 + 1
    return {at for at in range(weeks) if at >= counts_from and (at - counts_from + 1) % told.every_weeks == 0}
