"""A race on a day that is lost goes, and so does its rule; others stay."""

from dataclasses import replace
from datetime import timedelta

from domestique.model.rule import Days, Event, InjuryLimit, Priority, Role, Rule, Unavailable
from domestique.model.sport import Sport
from domestique.planning.lost_races import without_lost_races
from tests.fakes.plans import FIRST, a_plan, planned

SUNDAY = FIRST + timedelta(days=6)
EVENT = Rule("race", Event("10 km", SUNDAY, Priority.A, Sport.RUNNING, None, 50))
OTHER = Rule("other", Event("Ride", SUNDAY + timedelta(days=7), Priority.B, Sport.CYCLING, None, 120))
PLAN = a_plan(planned("a", 1), replace(planned("b", 6, Sport.RUNNING), role=Role.RACE, event="race"))


def test_ill_over_it() -> None:
    ill = Rule("ill", Unavailable(dates=(Days(SUNDAY - timedelta(days=1), SUNDAY),)))
    plan, bound = without_lost_races(PLAN, (EVENT, OTHER, ill), (ill,))
    assert [one.id for one in plan.items] == ["a"] and bound == (OTHER, ill)


def test_hurt_where_it_is_run() -> None:
    knee = Rule("knee", InjuryLimit("knee", forbid_sports=(Sport.RUNNING,), until=SUNDAY + timedelta(days=8)))
    assert without_lost_races(PLAN, (EVENT, OTHER, knee), (knee,))[1] == (OTHER, knee), "riding goes on"


def test_it_stays_where_nothing_shuts_its_day() -> None:
    before = Rule("ill", Unavailable(dates=(Days(FIRST, SUNDAY - timedelta(days=1)),)))
    assert without_lost_races(PLAN, (EVENT, before), (before,)) == (PLAN, (EVENT, before))
    own = Rule("own", Unavailable(dates=(Days(SUNDAY, SUNDAY),)))
    assert without_lost_races(PLAN, (EVENT, own), ()) == (PLAN, (EVENT, own)), "a clash the athlete made is told as one"
