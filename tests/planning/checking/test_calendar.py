"""Ease and losses as docs/rules.md tells them."""

from typing import Any

import pytest

from domestique.model.rule import Phase, Scope, Weekday
from domestique.model.sport import Sport
from domestique.planning.checking.calendar import Calendar
from tests.planning.notation import day_of, plan, rule

RUN, SWIM, BIKE = Sport.RUNNING, Sport.SWIMMING, Sport.CYCLING
A_EVENT = {"kind": "event", "params": {"name": "a", "date": "2027-02-06", "priority": "A", "sport": "run"}}
DELOAD = {"kind": "deload", "params": {"every_weeks": 3, "max_load_fraction": 0.6}}


def week(number: int) -> int:
    return day_of(f"week{number}").toordinal()


def calendar(*rules: dict[str, Any], **told: Any) -> Calendar:
    made = plan(weeks=[""] * 8, **told)
    span = (made.first.toordinal(), made.last.toordinal())
    named = [rule(each, f"rule{number}") for number, each in enumerate(rules)]
    return Calendar(named, made.phases, span, (span[0] - 60, span[1] + 30))


@pytest.mark.parametrize(
    "params",
    [
        {"kind": "unavailable", "params": {"dates": [{"from": "2027-01-12", "to": "2027-01-13"}]}},
        {"kind": "unavailable", "params": {"weekdays": ["tue", "wed"]}, "scope": {"to": "2027-01-15"}},
        {"kind": "rest_day", "params": {"weekdays": ["tue", "wed"]}, "scope": {"from": "2027-01-10"}},
        {
            "kind": "max_time",
            "params": {"per": "day", "minutes": 0},
            "scope": {"from": "2027-01-12", "to": "2027-01-13"},
        },
    ],
    ids=lambda told: told["kind"],
)
def test_days_lost_by_date_lower_every_floor(params: dict[str, Any]) -> None:
    made = calendar(params)
    assert made.days_lost(week(2)) == made.days_lost(week(2), (RUN,)) == 2
    assert made.ease(week(2)) == pytest.approx(5 / 7)


@pytest.mark.parametrize(
    "params",
    [
        {"kind": "unavailable", "params": {"weekdays": ["tue"]}},
        {"kind": "rest_day", "params": {"weekdays": ["tue"]}},
        {"kind": "unavailable", "params": {"dates": ["2027-01-12"]}, "strength": {"soft": 50}},
        {"kind": "injury_limit", "params": {"body_part": "knee", "forbid_tags": ["hills"], "until": "2027-01-20"}},
        {"kind": "equipment", "params": {"lack": ["pool"]}},
        {"kind": "equipment", "params": {"lack": ["pool"], "have": ["open_water"]}, "scope": {"to": "2027-02-20"}},
    ],
    ids=["weekly", "weekly rest", "soft", "tags", "for ever", "the sea is open"],
)
def test_patterns_wishes_and_half_losses_lower_none(params: dict[str, Any]) -> None:
    assert calendar(params).ease(week(2), (SWIM,)) == calendar(params).ease(week(2), (RUN,)) == 1


def test_a_loss_of_one_sport_is_its_own() -> None:
    made = calendar(
        {"kind": "injury_limit", "params": {"body_part": "knee", "forbid_sports": ["run"], "until": "2027-01-14"}}
    )
    assert made.days_lost(week(2), (RUN,)) == 4
    assert made.days_lost(week(2), (RUN, BIKE)) == made.days_lost(week(2)) == 0
    pool = calendar(
        {"kind": "equipment", "params": {"lack": ["pool"], "when": {"from": "2027-01-11", "to": "2027-01-17"}}}
    )
    assert pool.ease(week(2), (SWIM,)) == 0 and pool.ease(week(2), (RUN,)) == 1


def test_weekdays_closed_for_a_while_are_lost() -> None:
    told = {
        "kind": "availability",
        "params": {"windows": [{"weekday": "mon", "start": "06:00", "end": "07:00"}]},
        "scope": {"from": "2027-01-11", "to": "2027-01-17"},
    }
    assert calendar(told).days_lost(week(2)) == 6
    assert calendar(told).days_lost(week(3)) == 0


def test_weeks_of_taper_event_and_after_are_quiet() -> None:
    taper = {"kind": "taper", "params": {"event": "A", "days": 10, "volume_reduction_pct": 40}}
    quiet = [number for number in range(1, 9) if calendar(A_EVENT, taper).ease(week(number)) == 0]
    assert quiet == [4, 5, 6]  # 27 January to 5 February, the race on the 6th, the week after
    assert [number for number in range(1, 9) if calendar(A_EVENT).ease(week(number)) == 0] == [5, 6]


def test_a_small_race_eases_nothing_and_neither_does_the_taper_of_one_outside_the_plan() -> None:
    small = A_EVENT | {"params": A_EVENT["params"] | {"priority": "C"}}  # type: ignore[operator]
    far = A_EVENT | {"params": A_EVENT["params"] | {"date": "2027-03-05"}}  # type: ignore[operator]
    taper = {"kind": "taper", "params": {"event": "a", "days": 21, "volume_reduction_pct": 40}}
    for event in (small, far):
        assert all(calendar(event, taper).ease(week(number)) == 1 for number in range(1, 9))


def test_the_cadence_counts_calendar_weeks_and_a_short_first_one_not() -> None:
    def eased(**told: Any) -> list[int]:
        return [number for number in range(1, 9) if calendar(DELOAD, **told).deloaded(week(number))]

    assert eased() == [3, 6]
    assert eased(first="thu1") == [3, 6]
    assert eased(first="fri1") == [4, 7]
    assert calendar(DELOAD).ease(week(3)) == 0.6


def test_scope_by_phase_dates_and_weekdays() -> None:
    made = calendar(phases={"base": ["mon1", "wed2"]})
    base = Scope(phase=Phase.BASE)
    assert made.in_scope(base, week(2)) and not made.in_scope(base, week(2) + 3)
    assert made.cut(base, week(2)) and not made.cut(base, week(1))
    assert not made.cut(Scope(phase=Phase.BASE, weekdays=(Weekday.TUE,)), week(2))
    assert made.cut(Scope(first=day_of("tue1")), week(1)) and not made.cut(Scope(weekdays=(Weekday.TUE,)), week(1))
