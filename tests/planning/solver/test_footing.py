"""What a season begins from where nothing is known of an athlete."""

from datetime import timedelta
from itertools import pairwise

import pytest

from domestique.model import rule as r
from domestique.model.plan import Done, Start
from domestique.model.sport import Sport
from domestique.planning.defaults import defaults_for
from domestique.planning.solver import skeleton, solve
from domestique.planning.solver.footing import assumed_minutes
from tests.fakes.options import options
from tests.planning.solver.asking import MONDAY, ask, by_week, hard

RUNS = options(Sport.RUNNING)


def done(count: int) -> tuple[Done, ...]:
    return tuple(Done(MONDAY - timedelta(days=3 * back + 1), Sport.RUNNING, 20, 18.0, False) for back in range(count))


def start(ctl: float = 0.0, *sessions: Done) -> Start:
    return Start(MONDAY - timedelta(days=1), ctl, ctl, done=sessions)


@pytest.mark.parametrize(("ctl", "count", "known"), [(0, 0, False), (3, 2, False), (0, 6, True), (10, 0, True)])
def test_who_is_known(ctl: float, count: int, known: bool) -> None:
    assert (assumed_minutes(start(ctl, *done(count)), ()) is None) is known


def test_two_long_rides_are_more_than_would_be_assumed() -> None:
    ride = Done(MONDAY - timedelta(days=2), Sport.CYCLING, 150, 120.0, False)
    assert assumed_minutes(start(3, ride), ()) is None


def test_a_good_half_of_the_hours_that_were_told() -> None:
    window = r.Window(r.Weekday.SAT, 480, 600)
    assert assumed_minutes(start(), ()) == 120
    assert assumed_minutes(start(), hard(hours=r.MaxTime(r.Per.WEEK, 240))) == 144
    assert assumed_minutes(start(), hard(hours=r.MaxTime(r.Per.WEEK, 1200))) == 240, "none too many"
    both = hard(hours=r.MaxTime(r.Per.WEEK, 240), free=r.Availability((window,)))
    assert assumed_minutes(start(), both) == 72
    assert assumed_minutes(start(), hard(runs=r.MaxTime(r.Per.WEEK, 60, (Sport.RUNNING,)))) == 120, "of one sport only"


def test_nobody_begins_with_ten_minutes_a_week() -> None:
    """A stranger's first season once rose from 10 points a week to 40, whatever hours were told."""
    loads = skeleton(ask(hard(hours=r.MaxTime(r.Per.WEEK, 240)), weeks=12, ctl=0.0, among=RUNS)).week_loads
    assert 90 <= loads[0] <= 200 and loads[0] < loads[9]
    little = skeleton(ask(weeks=12, ctl=0.0, among=RUNS, done=done(2))).week_loads
    assert little[0] >= 70, "two runs are no measure either"
    seen = skeleton(ask(weeks=12, ctl=6.0, among=RUNS, done=done(9))).week_loads
    assert seen[0] < little[0], "who is known to do little begins with little"


def test_the_first_two_weeks_are_easy_and_none_is_hard_alone() -> None:
    rules = hard(hours=r.MaxTime(r.Per.WEEK, 240))
    made = solve(ask((*rules, *defaults_for(rules)), weeks=6, detail=4, ctl=0.0, among=RUNS)).plan
    assert made is not None
    for number, week in enumerate(by_week(made).values()):
        roles = [one.role for one in week]
        assert len(roles) >= 3
        assert roles.count(r.Role.HARD) <= (0 if number < 2 else len(roles) - 2)


def test_few_workouts_stand_apart() -> None:
    """Three runs a week were once Friday, Saturday and Sunday, week after week."""
    rules = hard(hours=r.MaxTime(r.Per.WEEK, 240))
    made = solve(ask((*rules, *defaults_for(rules)), weeks=6, detail=4, ctl=0.0, among=RUNS)).plan
    assert made is not None
    days = sorted({one.day for one in made.items})
    close = sum((after - before).days == 1 for before, after in pairwise(days))
    assert close <= 1, days


def test_the_first_long_ones_of_a_stranger_are_no_feat() -> None:
    rules = (*hard(hours=r.MaxTime(r.Per.WEEK, 240)), *hard(off=r.RestDay((r.Weekday.MON,))))
    made = solve(ask((*rules, *defaults_for(rules)), weeks=6, detail=2, ctl=0.0, among=RUNS)).plan
    assert made is not None
    for week in by_week(made).values():
        assert max(one.dose.minutes for one in week) <= 0.5 * sum(one.dose.minutes for one in week)
