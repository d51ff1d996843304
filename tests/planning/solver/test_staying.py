"""Planning anew near an earlier plan: what must change changes, the rest stays, ids and all."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from domestique.model import rule as r
from domestique.model.plan import Done, Dose, Option, Plan, Planned, Start
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.request import Effort, Outcome, Request
from domestique.planning.solver import solve
from domestique.planning.solver.staying import edits, weight
from tests.planning.solver.asking import MONDAY, ask, hard

RIDE = Option("ride", 1, Sport.CYCLING, r.Role.EASY, Dose(60, 50.0), "ride")
PUSH = Option("push", 1, Sport.CYCLING, r.Role.HARD, Dose(60, 80.0), "push")
RULES = hard(apart=r.HardSpacing(1), day=r.MaxTime(r.Per.DAY, 60))


def standing(ident: str, day: int, option: Option, *, locked: bool = False) -> Planned:
    when = MONDAY + timedelta(days=day)
    return Planned(
        ident, when, option.sport, option.role, option.template, option.dose, 1110 if when.weekday() < 5 else 540,
        option.template, option.level, locked=locked,
    )  # fmt: skip


def before(*items: Planned) -> Plan:
    return Plan("Spring", MONDAY, MONDAY + timedelta(days=6), items)


def again(plan: Plan, rules: tuple[r.Rule, ...], effort: Effort = Effort.MINIMAL) -> Request:
    return replace(ask(rules, weeks=1, among=(RIDE, PUSH)), before=plan, effort=effort)


WEEK = before(standing("a", 0, RIDE), standing("b", 1, PUSH), standing("c", 3, PUSH), standing("d", 5, RIDE))


def test_what_breaks_no_rule_stays() -> None:
    answer = solve(again(WEEK, RULES))
    assert answer.plan is not None
    assert (answer.outcome, answer.edits, answer.plan.items) == (Outcome.OPTIMAL, 0.0, WEEK.items)


def test_a_day_lost_moves_its_workout_and_nothing_else() -> None:
    lost = hard(travel=r.Unavailable((r.Days(MONDAY + timedelta(days=3), MONDAY + timedelta(days=3)),)))
    answer = solve(again(WEEK, (*RULES, *lost, *hard(two=r.SessionCount(None, 4)))))
    assert answer.plan is not None
    stayed = {item.id for item in answer.plan.items if item in WEEK.items}
    assert stayed == {"a", "b", "d"}
    assert answer.edits is not None and answer.edits <= 1


def test_a_locked_workout_stands_where_it_was_put() -> None:
    plan = before(standing("a", 1, PUSH, locked=True), standing("b", 2, PUSH))
    for effort in Effort:
        answer = solve(again(plan, RULES, effort))
        assert answer.plan is not None
        assert plan.items[0] in answer.plan.items
        assert plan.items[1] not in answer.plan.items, "two hard days running"


def test_a_locked_workout_that_a_rule_forbids_is_told() -> None:
    plan = before(standing("a", 1, PUSH, locked=True))
    answer = solve(again(plan, hard(rest=r.RestDay((r.Weekday.TUE,)), day=r.MaxTime(r.Per.DAY, 60))))
    assert answer.clash is not None
    assert answer.clash.rule_ids == ("rest",)


@pytest.mark.parametrize(
    "more",
    [
        hard(most=r.MaxHard(1)),
        hard(rest=r.RestDay((r.Weekday.TUE, r.Weekday.WED, r.Weekday.SUN))),
        hard(far=r.HardSpacing(3)),
        hard(load=r.LoadBounds(r.Per.WEEK, most=200)),
        hard(count=r.SessionCount(None, 5)),
    ],
)
def test_no_allowed_plan_is_nearer(more: tuple[r.Rule, ...]) -> None:
    """Every plan of one workout a day of these two is tried; the checker says which are allowed."""
    rules = (*RULES, *more)
    request = again(WEEK, rules)
    answer = solve(request)
    assert answer.plan is not None
    assert check(answer.plan, rules, request.start).good
    nearest = min(
        _distance(items)
        for days in product((None, RIDE, PUSH), repeat=7)
        if check(before(*(items := _items(days))), rules, request.start).good
    )
    assert _distance(answer.plan.items) == pytest.approx(nearest)


def _items(days: tuple[Option | None, ...]) -> tuple[Planned, ...]:
    return tuple(standing(f"{n}", n, option) for n, option in enumerate(days) if option is not None)


def _distance(items: Iterable[Planned]) -> float:
    """Half of each change's weight."""
    here, there = ({(one.day, one.template): one for one in several} for several in (WEEK.items, items))
    gone = sum(
        weight(one.day.toordinal(), MONDAY.toordinal(), one.role) for key, one in here.items() if key not in there
    )
    come = sum(weight(one.day.toordinal(), MONDAY.toordinal(), None) for key, one in there.items() if key not in here)
    return (gone + come) / 2


def test_edits_are_halves_and_a_swap_is_one() -> None:
    assert edits(WEEK.items, WEEK.items) == 0
    assert edits(WEEK.items, WEEK.items[1:]) == 0.5
    assert edits(WEEK.items, (*WEEK.items[1:], standing("x", 6, PUSH))) == 1


def test_weeks_behind_hold_what_was_done_and_are_not_planned_again() -> None:
    """A plan that is ten weeks old."""
    asked = ask(hard(hours=r.MaxTime(r.Per.WEEK, 300)), weeks=12, among=(RIDE, PUSH))
    evening = MONDAY + timedelta(days=69)
    ride = Done(MONDAY + timedelta(days=64), Sport.CYCLING, 60, 55.0)
    answer = solve(replace(asked, start=Start(evening, 30.0, 30.0, done=(ride,))))
    assert answer.plan is not None
    assert min(item.day for item in answer.plan.items) > evening
    assert answer.plan.week_loads[8:10] == (0.0, 55.0)
    assert check(answer.plan, asked.rules, replace(asked.start, day=evening, done=(ride,))).good
