"""How long a person waits for a plan, against HiGHS alone solving the very models that were made on the way.

An athlete with four sports, the whole library and fifteen rules. Seconds on the clock, and of the processor beside
them; on a busy machine only the second tells. Bars: skeleton and four weeks 2 s, four weeks anew 0.5 s, a season 10 s.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from statistics import median

from bench.athletes import MONDAY, Athlete, athletes
from bench.result import Result, less_is_better
from domestique.model import rule as r
from domestique.model.plan import Done, Plan, Start
from domestique.planning.request import Answer, Effort, Request
from domestique.planning.solver import highs, skeleton, solve
from domestique.planning.solver.highs import Found, Limits
from domestique.planning.solver.ir import Model

ROUNDS = 3
_GROWING = (4, 8, 16, 26, 52)
_BAR = 10.0
"""seconds in the background for a whole season"""
Call = tuple[Model, Limits, bool]


def run() -> Iterator[Result]:
    athlete = replace(athletes()[-2], weeks=26)
    four = athlete.request(detail_weeks=4)
    yield from _case("skeleton alone, 26 weeks", lambda: skeleton(four))
    yield from _case("skeleton and 4 weeks of 26", lambda: solve(four))
    plan = solve(four).plan
    assert plan is not None
    for effort in (Effort.MINIMAL, Effort.REBALANCED):
        yield from _case(f"4 weeks anew after 5 lost days, {effort}", partial(solve, missed(four, plan, effort)))
    yield from _case("a season of 16 weeks", partial(_planned, athlete, 16), 1)
    yield from _growing(athlete)


def missed(request: Request, plan: Plan, effort: Effort) -> Request:
    """A week later, with five days of travel ahead."""
    first = MONDAY + timedelta(days=7)
    done = tuple(
        Done(item.day, item.sport, item.dose.minutes, item.dose.load, item.role is r.Role.HARD)
        for item in plan.items
        if item.day < first
    )
    start = Start(
        first - timedelta(days=1), request.start.ctl + 1, request.start.atl, done=(*request.start.done, *done)
    )
    away = r.Rule("away", r.Unavailable((r.Days(first + timedelta(days=1), first + timedelta(days=5)),)))
    until = MONDAY + timedelta(days=34)
    return replace(request, start=start, rules=(*request.rules, away), before=plan, effort=effort, detail_to=until)


def _planned(athlete: Athlete, weeks: int) -> Answer:
    return solve(replace(athlete, weeks=weeks).request())


def _growing(athlete: Athlete) -> Iterator[Result]:
    """Whole seasons of more and more weeks; of these 52 may take no more than 13 times what 4 take."""
    took = {}
    for weeks in _GROWING:
        clock, took[weeks] = _timed(partial(_planned, athlete, weeks))
        for name, seconds in (("clock", clock), ("processor", took[weeks])):
            yield less_is_better("plan", f"{weeks} weeks whole, {name}", seconds, _BAR, peer_name="bar", unit="s")
    times = took[_GROWING[-1]] / took[_GROWING[0]]
    yield less_is_better(
        "plan", "growth from 4 to 52 weeks, processor", times, 13.0, peer_name="13 times", unit="times"
    )


def _case(case: str, deed: Callable[[], object], rounds: int = ROUNDS) -> Iterator[Result]:
    calls = recorded(deed)
    ours, bare = [], []
    for _ in range(rounds):
        ours.append(_timed(deed))
        bare.append(_timed(lambda: [_bare(*call) for call in calls]))
    for number, clock in enumerate(("clock", "processor")):
        mine, theirs = (median(told[number] for told in several) for several in (ours, bare))
        yield less_is_better("plan", f"{case}, {clock}", mine, theirs, peer_name="HiGHS alone", unit="s")


def _bare(model: Model, limits: Limits, relaxed: bool) -> Found:
    return highs.plain(model, limits, whole=any(model.whole) and not relaxed)


def recorded(deed: Callable[[], object]) -> list[Call]:
    """Every model that the deed has HiGHS solve."""
    calls: list[Call] = []
    real = highs.run

    def kept(model: Model, limits: Limits, *, relaxed: bool = False) -> Found:
        calls.append((model, limits, relaxed))
        return real(model, limits, relaxed=relaxed)

    highs.run = kept
    try:
        deed()
    finally:
        highs.run = real
    return calls


def _timed(deed: Callable[[], object]) -> tuple[float, float]:
    clock, processor = time.perf_counter(), time.process_time()
    deed()
    return time.perf_counter() - clock, time.process_time() - processor
