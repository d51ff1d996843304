"""What is fixed every week gives way to what holds for some days, and stands again after them."""

from datetime import timedelta

import pytest

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.request import Outcome
from domestique.planning.solver import solve
from tests.fakes.judging import passes
from tests.fakes.options import options
from tests.fakes.rule_sets import passing_of
from tests.planning.solver.asking import MONDAY, ask

RIDES = options(Sport.CYCLING, strength=False)
FIRST_WEEK = r.Scope(MONDAY, MONDAY + timedelta(days=6))
SUNDAY = r.Rule("sunday", r.PinnedSession(r.Weekday.SUN, Sport.CYCLING, r.Role.LONG, 120))
TUESDAY = r.Rule("tuesday", r.PinnedSession(r.Weekday.TUE, Sport.CYCLING, r.Role.HARD))
HOURS = r.Rule("hours", r.MinTime(180))


@pytest.mark.parametrize(
    ("pin", "limit"),
    [
        (SUNDAY, r.InjuryLimit("illness", max_minutes_per_session=45)),
        (SUNDAY, r.InjuryLimit("knee", max_minutes_per_session=45, sports=(Sport.CYCLING,))),
        (SUNDAY, r.MaxTime(r.Per.DAY, 60)),
        (TUESDAY, r.MaxHard(0)),
    ],
)
def test_for_as_long_as_the_limit_holds(pin: r.Rule, limit: r.Params) -> None:
    rules = (pin, r.Rule("limit", limit, tier=r.Tier.SAFETY, scope=FIRST_WEEK))
    request = ask(rules, weeks=2, among=RIDES)
    answer = solve(request)
    assert answer.plan is not None
    assert check(answer.plan, rules, request.start).good
    assert isinstance(pin.params, r.PinnedSession)
    after = [one for one in answer.plan.items if one.day > MONDAY + timedelta(days=6) and one.role is pin.params.role]
    assert any(r.WEEK[one.day.weekday()] is pin.params.weekday for one in after)


def test_a_long_one_is_not_owed_where_an_easier_week_and_a_limit_leave_less_than_one() -> None:
    """Seven tenths of an hour would fit into 45 minutes, but no run of that length is a long one."""
    pin = r.Rule("sunday", r.PinnedSession(r.Weekday.SUN, Sport.RUNNING, r.Role.LONG, 60))
    second = r.Scope(MONDAY + timedelta(days=7), MONDAY + timedelta(days=13))
    knee = r.InjuryLimit("knee", max_minutes_per_session=45, sports=(Sport.RUNNING,))
    rules = (pin, r.Rule("easy", r.Deload(2, 0.7)), r.Rule("knee", knee, tier=r.Tier.SAFETY, scope=second))
    request = ask(rules, weeks=2, among=options(Sport.RUNNING, strength=False))
    answer = solve(request)
    assert answer.plan is not None
    assert check(answer.plan, rules, request.start).good


def test_a_limit_for_good_is_a_conflict() -> None:
    rules = (SUNDAY, r.Rule("limit", r.MaxTime(r.Per.SESSION, 60)))
    answer = solve(ask(rules, weeks=1, among=RIDES))
    assert answer.clash is not None
    assert set(answer.clash.rule_ids) == {"sunday", "limit"}


def test_a_body_on_its_way_back_owes_no_hours_but_may_train() -> None:
    ill = r.Rule("ill", r.InjuryLimit("illness", max_minutes_per_session=60), tier=r.Tier.SAFETY, scope=FIRST_WEEK)
    request = ask((HOURS, ill, r.Rule("rest", r.RestDay(min_per_week=6))), weeks=1, among=RIDES)
    answer = solve(request)
    assert answer.plan is not None
    assert check(answer.plan, request.rules, request.start).good
    assert answer.plan.items


@pytest.mark.parametrize("number", [4, 17, 23, 62, 78])
def test_random_ones(number: int) -> None:
    """Each was refused while either of the two was missing."""
    request = passing_of(number, weeks=1)
    answer = solve(request)
    assert answer.outcome is Outcome.OPTIMAL
    assert passes(request, answer)
