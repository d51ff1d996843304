"""Plans as a person would look at them."""

from datetime import date, timedelta

from domestique.model import rule as r
from domestique.model.plan import Plan
from domestique.model.sport import Sport
from domestique.planning.request import Outcome
from domestique.planning.solver import skeleton, solve
from tests.planning.solver.asking import ask, by_week, hard

SEASON = hard(
    hours=r.MaxTime(r.Per.WEEK, 480),
    monday=r.RestDay((r.Weekday.MON,)),
    race=r.Event("Race", date(2027, 3, 21), r.Priority.A, Sport.CYCLING, duration_min=180),
    taper=r.Taper("A", 14, 45),
    deload=r.Deload(4, 0.7),
    ramp=r.RampCap(r.RampMetric.CTL, 5),
    apart=r.HardSpacing(1),
    lifting=r.SessionCount(Sport.STRENGTH, 1, 2),
    low=r.IntensityDistribution(r.Per.WEEK, low_min_pct=75),
    strength_from_hard=r.Separation(r.Selector(Sport.STRENGTH), r.Selector(role=r.Role.HARD), 6),
)


def plan_for(rules: tuple[r.Rule, ...], **more: object) -> Plan:
    answer = solve(ask(rules, **more))  # type: ignore[arg-type]
    assert answer.outcome in (Outcome.OPTIMAL, Outcome.FEASIBLE)
    assert answer.plan is not None
    return answer.plan


def test_four_weeks_of_a_season_look_like_a_coachs() -> None:
    plan = plan_for(SEASON, weeks=17, detail=4)
    assert [span.phase for span in plan.phases] == [r.Phase.BASE, r.Phase.BUILD, r.Phase.PEAK, r.Phase.TAPER]
    weeks = list(by_week(plan).values())[:4]
    loads = [sum(item.dose.load for item in week) for week in weeks]
    assert loads[3] <= 0.7 * loads[2]
    assert loads[3] > 0.4 * loads[2], "a lighter week is no empty one"
    for week in weeks:
        assert sum(item.dose.minutes for item in week) <= 480
        assert all(item.day.weekday() for item in week), "Monday is free"
        assert 1 <= sum(item.sport is Sport.STRENGTH for item in week) <= 2
    for week in weeks[:3]:
        assert 1 <= sum(item.role is r.Role.HARD for item in week) <= 3
        assert any(item.role is r.Role.LONG and item.day.weekday() >= 5 for item in week)
        assert max(sum(item.template == one.template for item in week) for one in week) <= 2
        assert min(item.dose.minutes for item in week) >= 30
    race = next(item for item in plan.items if item.role is r.Role.RACE)
    assert (race.day, race.event) == (date(2027, 3, 21), "race")


def test_the_same_asked_twice_is_the_same_plan() -> None:
    asked = ask(SEASON, weeks=17, detail=1)
    assert solve(asked) == solve(asked)


def test_the_skeleton_rises_rests_and_tapers() -> None:
    plan = skeleton(ask(SEASON, weeks=17))
    assert plan.detailed_to == plan.first - timedelta(days=1)
    loads = plan.week_loads
    assert len(loads) == 17
    assert loads[3] <= 0.71 * loads[2]
    assert loads[15] < 0.8 * loads[14]
    assert max(loads) <= 480 * 1.2


def test_who_starts_small_is_planned_small() -> None:
    plan = plan_for((), weeks=3, ctl=12.0)
    for week in by_week(plan).values():
        assert sum(item.dose.load for item in week) < 155


def test_no_hours_is_an_empty_plan_that_says_so() -> None:
    plan = plan_for(hard(none=r.MaxTime(r.Per.WEEK, 0)), weeks=1)
    assert plan.items == ()
    assert plan.note == "nothing_fits"


def test_nobody_races_tired_because_no_rule_said_taper() -> None:
    race = r.Event("Race", date(2027, 2, 14), r.Priority.A, Sport.CYCLING, duration_min=60)
    loads = skeleton(ask(hard(hours=r.MaxTime(r.Per.WEEK, 300), race=race), weeks=12)).week_loads
    assert loads[10] < loads[9]
    assert loads[11] - 85 < 0.7 * loads[9]
