import pytest

from tests.analysis.metrics.sessions import known, reason
from tests.analysis.metrics.strength.gyms import gym


def test_the_best_set_counts() -> None:
    day = gym(
        ("Squat (Barbell)", 5, 100.0), ("barbell_back_squat", 1, 110.0), ("goblet_squat", 5, 200.0),
        settings={"weight": 80.0},
    )  # fmt: skip
    assert known("e1rm_squat", day) == pytest.approx(114.583, abs=0.001)
    assert known("top_squat", day) == 110 and known("volume_squat", day) == 610
    assert known("ratio_squat", day) == pytest.approx(114.583 / 80, abs=0.001)


def test_a_pull_up_of_the_body_alone() -> None:
    bar = gym(("pull_up", 1, None), settings={"weight": 72.0})
    assert known("e1rm_pull_up", bar) == 72 and known("ratio_pull_up", bar) == 1


def test_twenty_reps_tell_no_maximum() -> None:
    day = gym(("barbell_bench_press", 20, 40.0))
    assert reason("e1rm_bench", day) == "implausible" and known("top_bench", day) == 40


def test_what_was_not_lifted() -> None:
    assert reason("e1rm_deadlift", gym(("squat", 5, 60.0))) == "nothing_there"
