"""Why a workout is there: by rules small enough to be reckoned by hand."""

from dataclasses import replace
from datetime import date, timedelta

from domestique.model import rule as r
from domestique.model.plan import Dose, Plan, Planned, Start
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.reasons import How, Reason, reasons

MONDAY = date(2026, 11, 23)
START = Start(MONDAY - timedelta(days=1), 40.0, 40.0)


def ride(name: str, day: int, minutes: int = 60, role: r.Role = r.Role.EASY) -> Planned:
    hard = 10.0 if role is r.Role.HARD else 0.0
    dose = Dose(minutes, minutes * 0.8, minutes - hard, 0.0, hard)
    return Planned(name, MONDAY + timedelta(days=day), Sport.CYCLING, role, name, dose)


def plan(*items: Planned, weeks: int = 1) -> Plan:
    return Plan("p", MONDAY, MONDAY + timedelta(days=7 * weeks - 1), items)


def rule(name: str, params: r.Params, weight: int | None = None, tier: r.Tier = r.Tier.ATHLETE) -> r.Rule:
    return r.Rule(name, params, weight, tier)


def hows(made: Plan, *rules: r.Rule) -> dict[str, dict[str, set[str]]]:
    found = reasons(made, rules, START, MONDAY)
    return {item: {one.rule_id: {str(how) for how in one.hows} for one in told} for item, told in found.items()}


def test_a_floor_needs_it_a_cap_keeps_it_short_and_days_off_hold_it() -> None:
    made = plan(ride("a", 1), ride("b", 3, 90))
    told = hows(
        made,
        rule("floor", r.MinTime(140)),
        rule("cap", r.MaxTime(r.Per.WEEK, 160)),
        rule("off", r.RestDay(weekdays=(r.Weekday.MON, r.Weekday.FRI))),
    )
    assert told == {
        "a": {"floor": {"needs"}, "cap": {"longer"}, "off": {"earlier"}},
        "b": {"floor": {"needs"}, "cap": {"longer"}, "off": {"later"}},
    }


def test_a_pinned_one_is_held_by_its_rule_and_what_the_planner_said_is_told_too() -> None:
    pinned = replace(ride("a", 5, 120, r.Role.LONG), because=("pin",))
    told = hows(plan(pinned), rule("pin", r.PinnedSession(r.Weekday.SAT, Sport.CYCLING, r.Role.LONG, 120)))
    assert told == {"a": {"pin": {"put", "needs", "earlier", "later"}}}


def test_what_is_free_has_no_reason_and_the_order_is_whose_it_is() -> None:
    spacing = rule("space", r.HardSpacing(1), tier=r.Tier.SCIENCE)
    wish = rule("wish", r.RestDay(min_per_week=5), 20)
    own = rule("own", r.Unavailable(weekdays=(r.Weekday.THU,)))
    made = plan(ride("x", 0), ride("h", 2, 60, r.Role.HARD), ride("i", 4, 60, r.Role.HARD))
    found = reasons(made, (wish, spacing, own), START, MONDAY)
    assert [one.rule_id for one in found["h"]] == ["own", "space"], "hard before wishes, the athlete's before science"
    assert found["x"] == ()


def test_four_weeks_and_no_races() -> None:
    race = replace(ride("race", 2, role=r.Role.RACE), event="e")
    made = plan(race, ride("near", 20), ride("far", 30), weeks=6)
    assert set(reasons(made, (rule("floor", r.MinTime(30)),), START, MONDAY)) == {"near"}


def test_each_reason_is_what_the_checker_says() -> None:
    """Held against the checker itself, asked by hand for one of them."""
    made, cap = plan(ride("a", 1), ride("b", 3, 90)), rule("cap", r.MaxTime(r.Per.WEEK, 170))
    assert hows(made, cap)["b"] == {"cap": {str(How.LONGER)}}
    longer = plan(ride("a", 1), ride("b", 3, 112))
    assert check(made, (cap,), START).good and not check(longer, (cap,), START).good


def test_a_wish_kept_less_well_comes_after_what_would_be_broken() -> None:
    """Of three rides one stands on a Saturday, where all are liked: two thirds are not; without it, none would be."""
    liked = r.Preference(like=(r.Selector(sport=Sport.CYCLING, weekdays=(r.Weekday.SAT,)),))
    wish, floor = rule("wish", liked, 20), rule("floor", r.MinTime(170))
    made = plan(ride("a", 1), ride("b", 3), ride("c", 5))
    assert check(made, (wish,), START).judged[0].value == 100 / 3
    found = reasons(made, (wish, floor), START, MONDAY)
    assert found["c"] == (
        Reason("floor", (How.NEEDS,)), Reason("wish", (), (How.NEEDS, How.EARLIER, How.LATER)),
    )  # fmt: skip
    assert found["a"] == (Reason("floor", (How.NEEDS,)),), "without it, or on another weekday, it is kept no less"


def test_a_wish_not_kept_any_more_is_told_as_that() -> None:
    liked = r.Preference(like=(r.Selector(sport=Sport.CYCLING, weekdays=(r.Weekday.SAT,)),))
    told = reasons(plan(ride("c", 5)), (rule("wish", liked, 20),), START, MONDAY)["c"]
    assert [(one.hows, one.less) for one in told] == [((How.EARLIER, How.LATER), ())]
