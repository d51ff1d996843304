"""Thirty athletes, a season each, then five things that happen to it, against a greedy planner that fills a template.

It measures whether plans keep the rules, meet the form they aim at, rise evenly and stay when something happens; not
whether anybody gets faster. The greedy planner knows every day it may not use, the hours of a week, lighter weeks and
a taper, and takes the nearest workout; it does not look ahead.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import exp
from statistics import mean

from bench.athletes import MONDAY, Athlete, athletes
from bench.greedy import greedy
from bench.result import Result, less_is_better
from domestique.model import rule as r
from domestique.model.plan import Done, Plan, Start, monday_of
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.request import Effort, Request
from domestique.planning.solver import solve
from domestique.planning.solver.staying import edits

Planner = Callable[[Request], Plan | None]
_CHANGED = 6
"""weeks after which something happens"""


def run() -> Iterator[Result]:
    told: dict[str, list[tuple[float, float]]] = {}
    for athlete in athletes():
        for figure, pair in _compared(athlete).items():
            told.setdefault(figure, []).append(pair)
    for figure, pairs in told.items():
        ours, theirs = mean(pair[0] for pair in pairs), mean(pair[1] for pair in pairs)
        case, unit = figure.split(", in ")
        if ours > 0:
            yield less_is_better("plan_quality", case, ours, theirs, peer_name="greedy", unit=unit)
        else:
            yield Result("plan_quality", case, ours, theirs, "greedy", float("inf") if theirs else 1.0, unit)


def _compared(athlete: Athlete) -> dict[str, tuple[float, float]]:
    request = athlete.request()
    plans = [_ours(request), greedy(request)]
    found = {
        "hard violations a season, in rules": _both(plans, lambda plan: _broken(plan, request)),
        "form off its window on race day, in points": _both(plans, lambda plan: _form_off(plan, request)),
        "largest weekly rise outside deload and taper, in %": _both(plans, _rise),
    }
    for name, happened in _HAPPENS.items():
        after = [happened(request, plan) for plan in plans]
        again = [_ours(after[0]), greedy(after[1])]
        found[f"edits after {name}, in workouts"] = tuple(_edits(*pair) for pair in zip(after, again, strict=True))  # type: ignore[assignment]
        found[f"violations after {name}, in rules"] = tuple(  # type: ignore[assignment]
            _broken(plan, asked) for plan, asked in zip(again, after, strict=True)
        )
    return found


def _ours(request: Request) -> Plan:
    answer = solve(request)
    assert answer.plan is not None, (request.name, answer.outcome, answer.clash)
    return answer.plan


def _both(plans: Sequence[Plan], figure: Callable[[Plan], float]) -> tuple[float, float]:
    return figure(plans[0]), figure(plans[1])


def _broken(plan: Plan, request: Request) -> float:
    return float(sum(one.state == "broken" for one in check(plan, request.rules, request.start).judged))


def _form_off(plan: Plan, request: Request) -> float:
    start = request.start
    ctl, atl = start.ctl, start.atl
    loads: dict[int, float] = {}
    for item in plan.items:
        loads[item.day.toordinal()] = loads.get(item.day.toordinal(), 0.0) + item.dose.load
    race = max(item.day for item in plan.items if item.role is r.Role.RACE)
    for day in range(start.day.toordinal() + 1, race.toordinal()):
        load = loads.get(day, 0.0)
        ctl += (load - ctl) * (1 - exp(-1 / start.fitness_days))
        atl += (load - atl) * (1 - exp(-1 / start.fatigue_days))
    return max(0.0, 5 - (ctl - atl), ctl - atl - 20)


def _rise(plan: Plan) -> float:
    weeks: dict[date, float] = {}
    for item in plan.items:
        weeks[monday_of(item.day)] = weeks.get(monday_of(item.day), 0.0) + item.dose.load
    loads = [weeks[week] for week in sorted(weeks)][:-3]
    top, worst = loads[0], 0.0
    for load in loads[1:]:
        worst = max(worst, 100 * (load - top) / top)
        top = max(top, load)
    return worst


def _edits(request: Request, plan: Plan) -> float:
    first = request.start.day + timedelta(days=1)
    assert request.before is not None
    here = [item for item in request.before.items if item.day >= first and item.role is not r.Role.RACE]
    return edits(here, [item for item in plan.items if item.day >= first and item.role is not r.Role.RACE])


def _later(
    request: Request, plan: Plan, *, left_out: int = 0, more: tuple[Done, ...] = (), extra: tuple[r.Rule, ...] = ()
) -> Request:
    """The same athlete some weeks on; what was planned was done but for the last few."""
    first = MONDAY + timedelta(days=7 * _CHANGED)
    past = [item for item in plan.items if item.day < first]
    past = past[: len(past) - left_out]
    done = tuple(
        Done(i.day, i.sport, i.dose.minutes, i.dose.load, i.role is r.Role.HARD, i.dose.metres, i.start) for i in past
    )
    done = (*request.start.done, *done, *more)
    ctl, atl, day = request.start.ctl, request.start.atl, MONDAY
    while day < first:
        load = sum(one.load for one in done if one.day == day)
        ctl += (load - ctl) * (1 - exp(-1 / 42))
        atl += (load - atl) * (1 - exp(-1 / 7))
        day += timedelta(days=1)
    start = Start(first - timedelta(days=1), ctl, atl, done=done)
    rules = (*request.rules, *extra)
    return replace(request, start=start, rules=rules, before=plan, effort=Effort.MINIMAL)


def _away(days: int, name: str) -> tuple[r.Rule, ...]:
    first = MONDAY + timedelta(days=7 * _CHANGED)
    return (r.Rule(name, r.Unavailable((r.Days(first, first + timedelta(days=days - 1)),))),)


_EVENING = MONDAY + timedelta(days=7 * _CHANGED - 1)
_HAPPENS: dict[str, Callable[[Request, Plan], Request]] = {
    "a missed workout": lambda request, plan: _later(request, plan, left_out=1),
    "a hard ride instead": lambda request, plan: _later(
        request, plan, left_out=1, more=(Done(_EVENING, Sport.CYCLING, 150, 160.0, True),)
    ),
    "two days of travel": lambda request, plan: _later(request, plan, extra=_away(2, "away")),
    "five days ill": lambda request, plan: _later(request, plan, extra=_away(5, "ill")),
    "Thursdays lost": lambda request, plan: _later(
        request, plan, extra=(r.Rule("thursdays", r.Unavailable((), (r.Weekday.THU,))),)
    ),
}
