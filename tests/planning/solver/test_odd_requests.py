"""What nobody sensible asks, and somebody will."""

from datetime import date, timedelta

import pytest

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.request import Outcome
from domestique.planning.solver import skeleton, solve
from tests.fakes.options import options
from tests.planning.solver.asking import MONDAY, ask, hard

RIDES = options(Sport.CYCLING, levels=1, strength=False)


def test_forty_hours_a_week() -> None:
    rules = hard(most=r.MaxTime(r.Per.WEEK, 2400), least=r.MinTime(1500))
    request = ask(rules, weeks=1, ctl=120.0, among=RIDES)
    answer = solve(request)
    assert answer.plan is not None
    assert 1500 <= sum(item.dose.minutes for item in answer.plan.items) <= 2400
    assert check(answer.plan, rules, request.start).good


def test_two_hundred_rules() -> None:
    rules = tuple(
        r.Rule(f"cap{n}", params)
        for n, params in enumerate(
            params
            for n in range(50)
            for params in (
                r.MaxTime(r.Per.WEEK, 400 + n),
                r.MaxHard(3),
                r.Variety(3),
                r.LoadBounds(r.Per.DAY, most=200.0 + n),
            )
        )
    )
    request = ask(rules, weeks=1, among=RIDES)
    answer = solve(request)
    assert answer.plan is not None
    assert check(answer.plan, rules, request.start).good


@pytest.mark.parametrize("days", [0, 1])
def test_an_event_today_or_tomorrow(days: int) -> None:
    race = r.Event("Soon", MONDAY + timedelta(days=days), r.Priority.A, Sport.CYCLING)
    rules = hard(race=race, taper=r.Taper("A", 14, 45))
    request = ask(rules, weeks=2, among=RIDES)
    answer = solve(request)
    assert answer.plan is not None
    assert check(answer.plan, rules, request.start).good
    assert [item.event for item in answer.plan.items if item.day == race.date] == ["race"]


def test_nothing_to_choose_from() -> None:
    answer = solve(ask(weeks=1, among=()))
    assert answer.plan is not None
    assert (answer.plan.items, answer.plan.note) == ((), "nothing_fits")


def test_one_day_in_the_middle_of_a_week() -> None:
    request = ask(hard(hours=r.MaxTime(r.Per.WEEK, 60)), weeks=1, first=date(2026, 11, 29), among=RIDES)
    answer = solve(request)
    assert answer.plan is not None
    assert check(answer.plan, request.rules, request.start).good


def test_no_time_to_think_is_told_and_the_skeleton_is_there() -> None:
    """The deadline decides only whether a plan is finished, never what is in it."""
    request = ask(hard(hours=r.MaxTime(r.Per.WEEK, 300)), weeks=12, seconds=0.0, among=RIDES)
    answer = solve(request)
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.plan is not None
    assert answer.plan.detailed_to == MONDAY - timedelta(days=1)
    assert answer.plan.week_loads == skeleton(request).week_loads


def test_the_last_day_of_a_plan_is_the_eve_of_a_race() -> None:
    rules = hard(race=r.Event("Next", MONDAY + timedelta(days=7), r.Priority.A, Sport.CYCLING))
    request = ask(rules, weeks=1, among=RIDES)
    answer = solve(request)
    assert answer.plan is not None
    assert check(answer.plan, rules, request.start).good
