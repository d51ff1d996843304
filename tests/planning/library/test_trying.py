"""How a planned workout went: reckoned by hand, and what it does to a level."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.plan import Dose, Planned
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Step, Workout
from domestique.planning.library import BY_SLUG
from domestique.planning.library.levels import courses
from domestique.planning.library.trying import Tried, Went, tried

DAY = date(2026, 11, 10)
BLOCKS, STEADY, SQUATS = (BY_SLUG[slug] for slug in ("bike_threshold_blocks", "bike_long_steady", "strength_legs_gym"))
HARD = Planned("h", DAY, Sport.CYCLING, Role.HARD, "x", Dose(60, 80.0, 30, 20, 10), template=BLOCKS.slug, level=2)
LONG = Planned("l", DAY, Sport.CYCLING, Role.LONG, "x", Dose(120, 90.0, 120), template=STEADY.slug, level=1)
LIFT = Planned("s", DAY, Sport.STRENGTH, Role.STRENGTH, "x", Dose(40, 20.0), template=SQUATS.slug, level=2)


def how(item: Planned, minutes: float, load: float | None = None, work: float | None = None) -> Tried:
    found = tried(item, BY_SLUG[str(item.template)], Went(DAY, minutes, load, work))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("item", "minutes", "load", "work", "measure", "outcome"),
    [
        (HARD, 45, 60, 30, "work", "done"),
        (HARD, 60, 70, 25, "work", "cut"),
        (HARD, 60, 70, 14, "work", "failed"),
        (HARD, 70, 96, 30, "work", "harder"),
        (HARD, 70, 95, 30, "work", "done"),
        (HARD, 60, 120, 29, "work", "done"),
        (HARD, 60, 68, None, "load", "done"),
        (HARD, 60, 67, None, "load", "cut"),
        (HARD, 30, None, None, "minutes", "cut"),
        (LONG, 102, 10, None, "minutes", "done"),
        (LONG, 101, 200, None, "minutes", "cut"),
        (LONG, 59, None, None, "minutes", "failed"),
        (LONG, 144, None, None, "minutes", "harder"),
        (LIFT, 59, None, None, "minutes", "done"),
        (LIFT, 20, None, None, "minutes", "cut"),
    ],
)
def test_by_the_figures(
    item: Planned, minutes: float, load: float | None, work: float | None, measure: str, outcome: str
) -> None:
    found = how(item, minutes, load, work)
    assert (found.measure, found.attempt.outcome) == (measure, outcome)


def test_another_workout_is_no_attempt() -> None:
    own = Workout(Sport.CYCLING, "mine", (Step(Intent.WORK, End(EndKind.TIME, 600.0)),))
    for item in (replace(HARD, workout=own), replace(HARD, level=99), replace(HARD, level=None)):
        assert tried(item, BLOCKS, Went(DAY, 60, 80.0, 30.0)) is None
    assert tried(HARD, BLOCKS, Went(DAY, 90, 120.0)) is None, "half as much load again, and no power to tell why"
    assert tried(LIFT, SQUATS, Went(DAY, 60)) is None
    assert tried(HARD, BLOCKS, Went(DAY, 60, 50.0, 7.4)) is None, "an easy ride in its place"
    assert tried(HARD, BLOCKS, Went(DAY, 60, 50.0, 7.6)) is not None


def test_sprints_are_not_told_by_minutes_nor_load() -> None:
    sprints = replace(HARD, dose=Dose(48, 28.9, 45, 1, 2))
    assert tried(sprints, BLOCKS, Went(DAY, 48, 29.0, 3.0)) is None


def test_two_weeks_by_hand() -> None:
    """Begun at 2.5. The rung of level 2 done: proven, and half a rung on the lower of both. Then cut, then 35 days."""
    rung = BLOCKS.rung(2)
    assert rung == 3, "the sums below are for this rung"
    first = how(HARD, 60, 80, 30).attempt
    cut = replace(how(HARD, 60, 70, 20).attempt, day=date(2026, 11, 17))
    course = courses([cut, first], date(2026, 12, 22), {"bike_threshold": 2.5})["bike_threshold"]
    assert [(one.before, one.after) for one in course.moves] == [(2.5, 3.0), (3.0, pytest.approx(2.8))]
    assert course.begun == 2.5
    assert course.level == pytest.approx(2.8 - 2 * 0.25), "five weeks, of which three keep it"


@given(
    st.sampled_from([HARD, LONG, LIFT]),
    st.floats(0, 400),
    st.none() | st.floats(0, 400),
    st.none() | st.floats(0, 200),
    st.floats(1, 3),
)
def test_more_done_is_never_judged_worse(
    item: Planned, minutes: float, load: float | None, work: float | None, more: float
) -> None:
    order = ["failed", "cut", "done", "harder"]

    def judged(times: float) -> Tried | None:
        went = Went(DAY, minutes * times, *(None if one is None else one * times for one in (load, work)))
        return tried(item, BY_SLUG[str(item.template)], went)

    less, better = judged(1.0), judged(more)
    if less is not None and better is not None:
        assert order.index(better.attempt.outcome) >= order.index(less.attempt.outcome)
