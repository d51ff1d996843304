"""What a plan comes to: by the same curve as what was done, within ranges that widen, moving as the plan is edited."""

from dataclasses import replace
from datetime import date, timedelta
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.locales import LANGUAGES, say
from domestique.model import rule as r
from domestique.model.plan import Plan, Start
from domestique.model.rule import Rule
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds
from domestique.planning.forecast import Series, curve, daily_loads, distance_of, forecast
from tests.fakes.plans import FIRST, FULL, START, a_plan, any_plan, planned

KNOWN = {Sport.CYCLING: Thresholds(ftp_w=250.0), Sport.RUNNING: Thresholds(threshold_mps=4.0)}


def event(name: str, sport: Sport = Sport.RUNNING, day: date = date(2026, 12, 20)) -> Rule:
    return Rule("race", r.Event(name, day, r.Priority.A, sport))


def of(slug: str, series: tuple[Series, ...]) -> Series:
    return next(one for one in series if one.slug == slug)


def test_the_curve_is_the_one_everybody_draws() -> None:
    plan = a_plan(planned("a", 1, load=100), weeks=1)
    start = Start(FIRST - timedelta(days=1), 50.0, 60.0)
    told = curve(plan, start)
    gain = 1 - exp(-1 / 42)
    monday, tuesday = 50 * (1 - gain), 50 * (1 - gain) + (100 - 50 * (1 - gain)) * gain
    assert told[FIRST] == pytest.approx((monday, -10.0), abs=0.01)
    assert told[FIRST + timedelta(days=1)][0] == pytest.approx(tuesday, abs=0.01)
    assert max(told) == plan.last


def test_weeks_without_detail_count_with_what_is_meant() -> None:
    plan = replace(FULL, detailed_to=date(2026, 12, 6), items=tuple(one for one in FULL.items if one.id != "d"))
    loads = daily_loads(plan, START)
    assert sum(loads[:14]) == 180, "weeks in detail are what stands in them"
    assert sum(loads[14:21]) == pytest.approx(340) and sum(loads[21:]) == pytest.approx(180)


@settings(max_examples=25, deadline=None)
@given(any_plan(), st.floats(0, 120), st.floats(0, 150))
def test_every_range_holds_its_value_and_more_planned_is_never_less_fitness(plan: Plan, ctl: float, atl: float) -> None:
    start = Start(FIRST - timedelta(days=1), ctl, atl)
    told = forecast(plan, start, [event("10 km", day=plan.last)], KNOWN)
    for series in told:
        assert all(point.low <= point.value <= point.high for point in series.points)
    more = replace(plan, items=(*plan.items, planned("more", 3, load=50)))
    again = forecast(more, start, [], KNOWN)
    pairs = zip(of("ctl", told).points, of("ctl", again).points, strict=True)
    assert all(right.value >= left.value for left, right in pairs)


def test_fitter_is_faster_and_farther_away_is_less_sure() -> None:
    start = Start(FIRST - timedelta(days=1), 40.0, 40.0)
    hard = a_plan(*(planned(f"x{day}", day, load=90) for day in range(28)))
    easy = a_plan()
    races = [event("한강 10km"), event("서울 마라톤")]
    fast, full = (one.points[0] for one in forecast(hard, start, races, KNOWN) if one.slug == "race_time")
    slow, _ = (one.points[0] for one in forecast(easy, start, races, KNOWN) if one.slug == "race_time")
    assert fast.value < slow.value < full.value
    assert fast.value == pytest.approx(10_000 / 4.0 / 1.12, rel=0.15)
    ftp = of("ftp", forecast(hard, start, [], KNOWN)).points
    assert ftp[-1].value > 250 and ftp[-1].high - ftp[-1].value > ftp[0].high - ftp[0].value


def test_what_nobody_can_know_has_its_reason() -> None:
    start = Start(FIRST - timedelta(days=1), 40.0, 40.0)
    told = forecast(a_plan(), start, [event("Charity ride", Sport.CYCLING)], {})
    reasons = {(one.slug, one.reason) for one in told if one.reason}
    assert reasons == {("ftp", "no_ftp"), ("race_time", "no_threshold")}
    reasons |= {(one.slug, one.reason) for one in forecast(a_plan(), start, [event("Night run")], KNOWN) if one.reason}
    unknown = forecast(a_plan(), Start(start.day, 0.0, 0.0), [], {}, known=False)
    over = forecast(a_plan(), Start(date(2027, 6, 1), 40.0, 40.0), [], {})
    raceless = forecast(a_plan(), start, [], KNOWN)
    reasons |= {(one.slug, one.reason) for one in (*unknown, *over, *raceless) if one.reason}
    assert {reason for _, reason in reasons} == {
        "no_ftp", "no_threshold", "no_distance", "no_event", "no_load", "no_season",
    }  # fmt: skip
    for _, reason in reasons:
        assert all(say(language, f"plans.forecast.reason.{reason}") for language in LANGUAGES)


@pytest.mark.parametrize(
    ("name", "metres"),
    [
        ("Seoul 10K", 10_000), ("춘천 하프", 21_097.5), ("서울 마라톤", 42_195), ("Half marathon", 21_097.5),
        ("5 km parkrun", 5_000), ("10 mile", 16_093.44), ("Trail", None), ("10.5 킬로", 10_500),
    ],
)  # fmt: skip
def test_how_far_a_race_is_by_its_name(name: str, metres: float | None) -> None:
    params = event(name).params
    assert isinstance(params, r.Event)
    assert distance_of(params) == (None if metres is None else pytest.approx(metres))
