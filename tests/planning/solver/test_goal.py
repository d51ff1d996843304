"""What a season is for decides which sport is hard and how long the long one gets."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from domestique.model import rule as r
from domestique.model.plan import Done, Plan
from domestique.model.sport import Sport
from domestique.planning.request import Request
from domestique.planning.solver import solve
from domestique.planning.solver.aim import shares_of
from domestique.planning.solver.entry import of_option
from domestique.planning.solver.given import framed
from domestique.planning.solver.goal import goal_of, long_of, sports_of
from tests.planning.solver.asking import BIKE_RUN, MONDAY, ask, hard

OTHER = {Sport.CYCLING: Sport.RUNNING, Sport.RUNNING: Sport.CYCLING}


def towards(sport: Sport, *, minutes: int = 120, weeks: int = 12, **more: r.Params) -> Request:
    """Somebody who has done the other sport of the two lately, three hours at the longest."""
    done = tuple(
        Done(MONDAY - timedelta(days=back), OTHER[sport], 180 if back % 7 == 1 else 60, 55.0, back % 7 == 3)
        for back in range(1, 29)
        if back % 7 in (1, 3, 5)
    )
    race = r.Event("Race", MONDAY + timedelta(days=7 * weeks - 1), r.Priority.A, sport, duration_min=minutes)
    return ask(hard(race=race, **more), weeks=weeks, detail=3, done=done)


def planned(request: Request) -> Plan:
    plan = solve(request).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("sport", [Sport.CYCLING, Sport.RUNNING])
def test_hard_ones_belong_to_the_event_and_not_to_the_history(sport: Sport) -> None:
    hard_ones = Counter(item.sport for item in planned(towards(sport)).items if item.role is r.Role.HARD)
    assert hard_ones[sport] > 2 * hard_ones[OTHER[sport]]


def test_what_cannot_be_hard_leaves_the_hard_ones_to_the_other() -> None:
    knee = r.InjuryLimit("knee", forbid_sports=(Sport.RUNNING,), until=MONDAY + timedelta(days=20))
    hard_ones = Counter(
        item.sport for item in planned(towards(Sport.RUNNING, knee=knee)).items if item.role is r.Role.HARD
    )
    assert hard_ones[Sport.CYCLING] >= 3


def test_half_of_the_time_at_least_is_the_events() -> None:
    frame = framed(towards(Sport.RUNNING))
    shares, _ = shares_of(frame, tuple(of_option(one) for one in BIKE_RUN))
    assert shares == {Sport.RUNNING: 0.5, Sport.CYCLING: 0.5}


@pytest.mark.parametrize(
    ("sport", "minutes", "asked"),
    [
        (Sport.RUNNING, 100, 100),
        (Sport.RUNNING, 240, 165),
        (Sport.RUNNING, 40, 70),
        (Sport.CYCLING, 240, 240),
        (Sport.CYCLING, 600, 300),
    ],
)
def test_the_long_one_grows_to_what_the_event_asks(sport: Sport, minutes: int, asked: float) -> None:
    frame = framed(towards(sport, minutes=minutes))
    goal = goal_of(frame, frame.mondays[0])
    assert goal is not None
    longs = [long_of(frame, goal, sport, week) for week in frame.mondays[:9]]
    assert longs == sorted(longs)
    assert longs[0] == pytest.approx(0.6 * asked)
    assert longs[-1] == pytest.approx(asked)


def test_who_goes_long_anyway_is_not_cut_short_by_a_short_event() -> None:
    request = towards(Sport.CYCLING, minutes=60)
    ride = Done(MONDAY - timedelta(days=2), Sport.CYCLING, 200, 140.0)
    frame = framed(replace(request, start=replace(request.start, done=(ride,))))
    goal = goal_of(frame, frame.mondays[0])
    assert goal is not None
    assert min(long_of(frame, goal, Sport.CYCLING, week) for week in frame.mondays) >= 160


def test_the_next_a_event_counts_before_an_earlier_b() -> None:
    smaller = r.Event("Smaller", MONDAY + timedelta(days=20), r.Priority.B, Sport.CYCLING)
    frame = framed(towards(Sport.RUNNING, smaller=smaller))
    assert [race.event.name for race in frame.races] == ["Smaller", "Race"]
    goal = goal_of(frame, frame.mondays[0])
    assert sports_of(goal, {Sport.RUNNING, Sport.CYCLING}) == {Sport.RUNNING}


def test_several_sports_of_one_event() -> None:
    three = r.Event("Three", MONDAY + timedelta(days=60), r.Priority.A, Sport.MULTISPORT, duration_min=300)
    frame = framed(ask(hard(three=three), weeks=9))
    goal = goal_of(frame, frame.mondays[0])
    assert sports_of(goal, {Sport.RUNNING, Sport.CYCLING, Sport.STRENGTH}) == {Sport.RUNNING, Sport.CYCLING}
    assert sports_of(None, Sport) == frozenset()
