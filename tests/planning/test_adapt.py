"""What happened becomes rules for some days; what counts as done changes nothing; the past stays."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domestique.model import rule as r
from domestique.model.plan import Start, weekday_of
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import read_rule
from domestique.model.sport import Sport
from domestique.planning.adapt import NEEDED, Happened, What, asked, begins, cannot_be_held, letting_go, sick
from domestique.planning.library import LIBRARY
from tests.fakes.plans import FIRST, a_plan, planned

PLAN = a_plan(planned("a", 1, load=60), planned("b", 3), planned("c", 5, Sport.RUNNING))
TODAY = FIRST + timedelta(days=2)


def happened(what: What, days: int = 3, **more: object) -> Happened:
    return replace(Happened(what, TODAY, TODAY + timedelta(days=days - 1)), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("what", list(What))
def test_whatever_happens_is_asked_in_rules_that_can_be_read(what: What) -> None:
    wish = asked(PLAN, happened(what, item=PLAN.items[1], day=FIRST + timedelta(days=6), body_part="knee_left"), TODAY)
    for rule in wish.rules:
        assert replace(read_rule(rule_json(replace(rule, id="x"))), id="") == rule
        assert rule.hard and rule.source.by == f"adapt:{what}"
    assert [one for one in wish.before.items if one.day < TODAY] == [PLAN.items[0]]


def test_ill_for_three_days_is_rest_and_three_easy_ones() -> None:
    rules = asked(PLAN, happened(What.SICK), TODAY).rules
    assert [type(rule.params) for rule in rules] == [r.Unavailable, r.MaxHard, r.InjuryLimit]
    last = TODAY + timedelta(days=2)
    assert rules[0].params == r.Unavailable(dates=(r.Days(TODAY, last),))
    assert {rule.scope for rule in rules[1:]} == {r.Scope(last + timedelta(days=1), last + timedelta(days=3))}
    assert all(rule.tier is r.Tier.SAFETY for rule in rules), "only the person lifts them"


def test_the_way_back_is_never_longer_than_two_weeks() -> None:
    rules = asked(PLAN, happened(What.SICK, 40), TODAY).rules
    assert rules[1].scope.last == TODAY + timedelta(days=39 + 14)


def test_what_is_hurt_says_which_sports_rest_and_how_they_return() -> None:
    stop, no_hard, *ramp = asked(PLAN, happened(What.INJURED, 7, body_part="shoulder_right"), TODAY).rules
    assert isinstance(stop.params, r.InjuryLimit)
    assert stop.params.forbid_sports == (Sport.SWIMMING, Sport.STRENGTH)
    assert no_hard.params == r.MaxHard(0, (Sport.SWIMMING, Sport.STRENGTH))
    assert [one.params.max_minutes_per_session for one in ramp if isinstance(one.params, r.InjuryLimit)] == [30, 45, 60]
    own = asked(PLAN, happened(What.INJURED, body_part="knee", forbidden=(Sport.CYCLING,)), TODAY).rules[0]
    assert isinstance(own.params, r.InjuryLimit) and own.params.forbid_sports == (Sport.CYCLING,)


def test_on_the_way_nothing_or_what_there_is() -> None:
    (nothing,) = asked(PLAN, happened(What.TRAVELLING), TODAY).rules
    assert isinstance(nothing.params, r.Unavailable)
    some, away = asked(PLAN, happened(What.TRAVELLING, things=("gym", "pool")), TODAY).rules
    assert some.params == r.Equipment(have=("gym", "pool", "bodyweight"))
    last = TODAY + timedelta(days=2)
    assert away.params == r.Unavailable(dates=(r.Days(TODAY, last),), sports=(Sport.CYCLING, Sport.ROWING))
    (all_there,) = asked(PLAN, happened(What.TRAVELLING, things=("bike", "pool", "rower")), TODAY).rules
    assert isinstance(all_there.params, r.Equipment)


def test_a_sport_is_away_where_no_workout_of_the_library_can_be_done() -> None:
    for sport in Sport:
        lent = [set(one.needs) for one in LIBRARY if one.sport is sport]
        things = NEEDED.get(sport)
        assert all(bool(needs & things) if things else not {"bike", "pool", "rower"} & needs for needs in lent)


def test_an_equal_dose_counts() -> None:
    item = PLAN.items[0]
    assert asked(PLAN, happened(What.REPLACED, item=item, load=62.0), TODAY).counts
    assert not asked(PLAN, happened(What.REPLACED, item=item, load=20.0, minutes=20.0), TODAY).counts


def test_moved_it_stands_there_and_is_locked() -> None:
    day = date(2026, 11, 29)
    ahead = asked(PLAN, happened(What.MOVED, item=PLAN.items[1], day=day), TODAY).before
    assert [(one.id, one.day, one.locked) for one in ahead.items if one.locked] == [("b", day, True)]
    missed = asked(PLAN, happened(What.MOVED, item=PLAN.items[0], day=day), TODAY).before
    assert [(one.id, one.day) for one in missed.items if one.locked] == [("a-m", day)]
    assert missed.items[0] == PLAN.items[0]


def test_what_is_locked_gives_way_to_a_fever_and_to_nothing_else() -> None:
    begin = FIRST - timedelta(days=1)
    start = Start(begin, 40.0, 40.0)
    ride = planned("ride", 4, locked=True, minutes=120)
    short = planned("short", 6, locked=True, minutes=45)
    later = planned("later", 9, locked=True, minutes=120)
    race = planned("race", 4, role=r.Role.RACE, locked=True)
    plan = a_plan(planned("past", 1, locked=True), ride, short, later, race)
    for first, last, freed in ((2, 4, {"ride"}), (2, 3, {"ride"}), (5, 7, {"short", "later"}), (10, 11, set())):
        days = (FIRST + timedelta(days=first), FIRST + timedelta(days=last))
        rules = tuple(replace(one, id=str(n)) for n, one in enumerate(sick(*days)))
        after, loose = letting_go(plan, rules, start, TODAY)
        assert {one.id for one in loose} == freed
        assert {one.id for one in after.items if not one.locked} == {one.id for one in loose}
    assert letting_go(plan, (), start, TODAY) == (plan, ())


def test_until_it_begins_nothing_is_another() -> None:
    thursday = TODAY + timedelta(days=3)
    for what in (What.SICK, What.INJURED, What.TRAVELLING, What.TIRED):
        assert begins(replace(happened(what), first=thursday), TODAY) == thursday
        assert begins(replace(happened(what), first=TODAY - timedelta(days=3)), TODAY) == TODAY
    moved = happened(What.MOVED, item=PLAN.items[2], day=TODAY + timedelta(days=9))
    assert begins(moved, TODAY) == PLAN.items[2].day
    assert begins(happened(What.MISSED, item=PLAN.items[0]), TODAY) == TODAY


def test_what_cannot_be_held_breaks_something_by_itself() -> None:
    """A rule that asks for other workouts besides is broken without it too, and unlocks nothing."""
    start = Start(FIRST - timedelta(days=1), 40.0, 40.0)
    friday_off = r.Rule("off", r.Unavailable(weekdays=(weekday_of(PLAN.items[1].day),)))
    swim = r.Rule("swim", r.PinnedSession(r.Weekday.SAT, Sport.SWIMMING))
    assert cannot_be_held(PLAN, PLAN.items, (friday_off,), start)
    assert not cannot_be_held(PLAN, PLAN.items[2:], (friday_off, swim), start)
    locked = replace(PLAN, items=tuple(replace(one, locked=True) for one in PLAN.items))
    assert letting_go(locked, (swim,), start, TODAY) == (locked, ())
    _, loose = letting_go(locked, (friday_off, swim), start, TODAY)
    assert [one.id for one in loose] == ["b"]
