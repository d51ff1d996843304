"""Load rises through a build: within the hours there are and the growth that is allowed, lighter weeks between."""

from datetime import timedelta
from itertools import pairwise

import pytest

from domestique.model import rule as r
from domestique.model.plan import Plan
from domestique.model.sport import Sport
from domestique.planning.solver import skeleton
from domestique.planning.solver.given import framed
from domestique.planning.solver.rising import builds, line, peak
from tests.planning.solver.asking import MONDAY, ask, hard


def season(weeks: int, ctl: float = 50.0, **more: r.Params) -> Plan:
    race = r.Event("Race", MONDAY + timedelta(days=7 * weeks - 1), r.Priority.A, Sport.CYCLING, duration_min=120)
    rules = hard(race=race, taper=r.Taper("A", 14, 45), deload=r.Deload(4, 0.7), **more)
    return skeleton(ask(rules, weeks=weeks, ctl=ctl))


def ordinary(plan: Plan) -> list[float]:
    """Without lighter weeks and the taper."""
    return [load for number, load in enumerate(plan.week_loads[:-2], 1) if number % 4]


@pytest.mark.parametrize("weeks", [12, 16, 22])
@pytest.mark.parametrize("ctl", [25.0, 50.0, 80.0])
def test_the_last_ordinary_week_carries_much_more_than_the_first(weeks: int, ctl: float) -> None:
    loads = ordinary(season(weeks, ctl))
    assert loads[-1] >= 1.2 * loads[0]
    assert all(after >= before for before, after in pairwise(loads)), "evenly up"
    assert max((after - before) / before for before, after in pairwise(loads)) < 0.1
    assert loads[0] == pytest.approx(7 * ctl, rel=0.12), "from what the athlete is used to"


@pytest.mark.parametrize("hours", [4, 7])
def test_who_has_few_hours_begins_under_them(hours: int) -> None:
    """At most as many as there are, in each week."""
    cap = season(16, 60.0, hours=r.MaxTime(r.Per.WEEK, 60 * hours))
    loads = ordinary(cap)
    assert 1.1 * loads[0] <= loads[-1] <= 1.3 * loads[0]
    assert max(loads) < max(ordinary(season(16, 60.0)))


def test_lighter_weeks_and_the_taper_follow_what_is_before_them() -> None:
    loads = season(16).week_loads
    assert all(loads[number] <= 0.71 * loads[number - 1] for number in (3, 7, 11))
    race = 2 * 85.0
    assert 0.4 * loads[13] < loads[14] < 0.8 * loads[13]
    assert loads[15] - race < 0.6 * loads[13]


def test_nobody_tapers_to_nothing() -> None:
    """A beginner cannot be fresh by numbers that are meant for the trained."""
    loads = season(12, 5.0).week_loads
    assert loads[10] > 0.3 * loads[9]


def test_a_cap_on_growth_is_kept() -> None:
    steep, flat = (ordinary(season(16, 50.0, ramp=r.RampCap(r.RampMetric.CTL, most))) for most in (7, 1))
    assert flat[-1] < steep[-1]


@pytest.mark.parametrize("shut", [3, 5])
def test_a_week_that_was_lost_is_no_measure_of_the_others(shut: int) -> None:
    """It carries what its open days hold; those before and after it are as they would be without it."""
    day = r.MaxTime(r.Per.DAY, 90)
    ill = r.Unavailable((r.Days(MONDAY + timedelta(days=35), MONDAY + timedelta(days=34 + shut)),))
    usual, lost = season(12, day=day).week_loads, season(12, day=day, ill=ill).week_loads
    assert lost[5] < 0.9 * usual[5]
    assert [two for number, two in enumerate(lost) if number != 5] == pytest.approx(
        [one for number, one in enumerate(usual) if number != 5], rel=0.05
    )


def test_the_days_that_are_left_carry_no_week_each() -> None:
    """Where nobody bounds a day: two days are meant no more than half again their share; five nearly a week."""
    ends = {shut: r.Days(MONDAY + timedelta(days=35), MONDAY + timedelta(days=34 + shut)) for shut in (2, 5)}
    usual = season(12).week_loads
    some, most = (season(12, ill=r.Unavailable((ends[shut],))).week_loads for shut in (2, 5))
    assert most[5] == pytest.approx(1.5 * 2 / 7 * 1.12 * usual[4], rel=0.1)
    assert most[5] < 0.55 * usual[5] and some[5] > 0.9 * usual[5]
    weekdays = r.Unavailable(weekdays=(r.Weekday.MON, r.Weekday.TUE, r.Weekday.WED, r.Weekday.THU, r.Weekday.FRI))
    weekends = season(12, weekends=weekdays).week_loads
    away = season(12, weekends=weekdays, ill=r.Unavailable((ends[5],))).week_loads
    assert away[5] == pytest.approx(weekends[5], rel=0.05), "days that are never trained on are not missed"


def test_each_goal_has_its_build() -> None:
    first, second = (
        r.Event(name, MONDAY + timedelta(days=7 * week - 1), r.Priority.A, Sport.CYCLING)
        for name, week in (("First", 8), ("Second", 20))
    )
    frame = framed(ask(hard(first=first, second=second), weeks=22))
    several = builds(frame, {})
    assert len(several) == 3
    assert max(several[0]) < first.date.toordinal() < min(several[1])
    lines = line(several, dict.fromkeys((week for build in several for week in build), 500.0), 300.0)
    assert lines[several[1][0]] < lines[several[0][-1]], "the next build begins lower than the last one ended"


def test_more_weeks_lead_higher_but_not_without_end() -> None:
    assert peak(300, 4) < peak(300, 12) < peak(300, 30) == peak(300, 60)
