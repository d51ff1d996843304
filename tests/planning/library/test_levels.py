from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.sport import Sport
from domestique.planning.library import LIBRARY
from domestique.planning.library.levels import (
    Attempt,
    Outcome,
    beginning,
    courses,
    moved,
    offered_levels,
    rested,
    standing,
)

DAY = date(2026, 11, 1)


def tried(rung: int, outcome: Outcome = Outcome.DONE, rpe: float | None = None, days: int = 0) -> Attempt:
    return Attempt(DAY + timedelta(days=days), "bike_threshold", rung, outcome, rpe)


@pytest.mark.parametrize(
    ("attempt", "after"),
    [
        (tried(4), 4.5),
        (tried(4, rpe=4), 4.8),
        (tried(4, Outcome.HARDER), 5.0),
        (tried(3, Outcome.HARDER), 4.5),
        (tried(10, Outcome.HARDER), 10.0),
        (tried(4, rpe=9.5), 4.0),
        (tried(5, rpe=9.5), 5.0),
        (tried(7), 7.0),
        (tried(2), 4.0),
        (tried(4, Outcome.CUT), 3.8),
        (tried(6, Outcome.CUT), 4.0),
        (tried(4, Outcome.FAILED), 3.6),
        (tried(3, Outcome.FAILED), 3.0),
    ],
)
def test_how_one_workout_moves_level_four(attempt: Attempt, after: float) -> None:
    assert moved(4.0, attempt) == pytest.approx(after)


def test_three_weeks_keep_it_and_months_cost_two_levels() -> None:
    assert rested(5.0, 21) == 5.0
    assert rested(5.0, 35) == pytest.approx(4.5)
    assert rested(5.0, 365) == 3.0 and rested(1.5, 365) == 1.0


def test_a_history_in_any_order() -> None:
    attempts = [tried(4, days=7), tried(3, days=0), tried(5, days=14), tried(9, days=90)]
    on = DAY + timedelta(days=20)
    found = standing(attempts, on, {"bike_threshold": 3.0, "run_hills": 2.0})
    assert found == standing(attempts[::-1], on, {"bike_threshold": 3.0, "run_hills": 2.0})
    assert found["run_hills"] == 2.0 and 5.0 <= found["bike_threshold"] <= 5.5


@given(st.floats(1, 10), st.integers(1, 10), st.sampled_from(Outcome), st.none() | st.floats(1, 10))
def test_it_stays_on_the_ladder_and_failing_never_lifts(
    level: float, rung: int, outcome: Outcome, rpe: float | None
) -> None:
    after = moved(level, tried(rung, outcome, rpe))
    assert 1 <= after <= 10
    if outcome in (Outcome.DONE, Outcome.HARDER):
        assert after >= level and after >= min(rung, level)
    else:
        assert after <= level and level - after <= 1.0 + 1e-9


def test_a_course_is_what_the_standing_comes_from() -> None:
    attempts = [tried(4, days=0), tried(5, Outcome.FAILED, days=30), tried(3, days=33)]
    on = DAY + timedelta(days=40)
    course = courses(attempts, on, {"bike_threshold": 4.0})["bike_threshold"]
    assert course.level == standing(attempts, on, {"bike_threshold": 4.0})["bike_threshold"]
    assert [one.attempt for one in course.moves] == attempts
    befores = [one.before for one in course.moves]
    assert befores == [4.0, pytest.approx(4.5 - 9 / 7 * 0.25), pytest.approx(course.moves[1].after)]


def test_a_half_is_not_yet_the_next() -> None:
    assert offered_levels({"a": 3.5, "b": 3.6, "c": 1.0, "d": 10.0}) == {"a": 3, "b": 4, "c": 1, "d": 10}


def test_a_beginning_from_what_is_done_already() -> None:
    none = beginning(LIBRARY, {}, {})
    assert set(none.values()) == {1.0}
    rider = beginning(LIBRARY, {Sport.CYCLING: 60.0}, {Sport.CYCLING: 180.0})
    assert rider["bike_threshold"] == 5.0 and rider["bike_long"] >= 5 and rider["run_threshold"] == 1.0
    assert max(beginning(LIBRARY, {sport: 500.0 for sport in Sport}, {}).values()) == 7.0
