import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.metrics.sessions import known, reason
from tests.analysis.metrics.strength.gyms import gym

DAY = (
    ("barbell_back_squat", 5, 100.0),
    ("barbell_back_squat", 5, 100.0),
    ("barbell_row", 10, 50.0),
    ("plank", 1, None),
)


def test_by_hand() -> None:
    day = gym(*DAY, settings={"weight": 75.0})
    for slug, value in {
        "sets": 4,
        "reps": 21,
        "reps_per_set": 5.25,
        "volume": 1500,
        "weight_per_rep": 75,
        "heaviest": 100,
        "exercises": 3,
        "density": 1500 / 8,
        "sets_per_hour": 30,
        "time_under_load": 160,
        "rest": 80,
        "heavy_sets": 2,
        "volume_per_kg": 20,
    }.items():
        assert known(f"strength_{slug}", day) == pytest.approx(value), slug


def test_relative_to_the_days_own_best() -> None:
    """One at 100, and five at 50: the best is 100, so 100 % once and 50 % five times."""
    day = gym(("squat", 1, 100.0), ("squat", 5, 50.0))
    assert known("strength_relative_intensity", day) == pytest.approx((100 + 5 * 50) / 6)


@given(st.lists(st.tuples(st.integers(1, 12), st.floats(5, 300)), min_size=1, max_size=12))
def test_nobody_lifts_more_than_their_estimated_best(sets: list[tuple[int, float]]) -> None:
    day = gym(*(("squat", reps, kg) for reps, kg in sets))
    assert 0 < known("strength_relative_intensity", day) <= 100 + 1e-9


def test_jumps_from_sets_or_from_the_watch() -> None:
    assert known("strength_jumps", gym(("box_jump", 8, None), ("Box Jump", 6, None))) == 14
    assert known("strength_jumps", gym(("squat", 5, 60.0), summary={"jump_count": 30})) == 30
    assert reason("strength_jumps", gym(("squat", 5, 60.0))) == "nothing_there"


def test_says_why_not() -> None:
    assert reason("strength_volume", gym()) == "no_sets"
    assert reason("strength_volume", gym(("plank", 1, None))) == "not_told"
    assert reason("strength_reps", gym(("plank", None, None))) == "not_told"
    assert reason("strength_exercises", gym((None, 5, 50.0))) == "not_told"
    assert reason("strength_relative_intensity", gym(("squat", 30, 50.0))) == "too_few"
    assert reason("strength_rest", gym(("squat", 5, 50.0))) == "nothing_there"
