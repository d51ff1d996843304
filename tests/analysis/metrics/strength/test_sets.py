import pytest

from domestique.analysis.metrics.strength.sets import of_lift, weighed, working
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.strength.gyms import gym


def test_rests_and_warm_ups_are_no_work() -> None:
    for kind in ("rest", "warmup"):
        with pytest.raises(Unknown, match="no_sets"):
            working(gym(("squat", 5, 100.0), kind=kind))
    assert len(working(gym(("squat", 5, 100.0), kind="failure"))) == 1


def test_only_what_has_kilograms_and_reps_is_weighed() -> None:
    assert len(weighed(gym(("squat", 5, 100.0), ("plank", None, None), ("pull_up", 8, None)))) == 1
    with pytest.raises(Unknown, match="not_told"):
        weighed(gym(("pull_up", 8, None)))


def test_a_pull_up_moves_the_body_too() -> None:
    bar = gym(("pull_up", 8, None), ("weighted_pull_up", 5, 10.0), settings={"weight": 70.0})
    assert of_lift(bar, "pull_up") == ((70, 8), (80, 5))
    with pytest.raises(Unknown, match="no_setting"):
        of_lift(gym(("pull_up", 8, None)), "pull_up")
    with pytest.raises(Unknown, match="nothing_there"):
        of_lift(bar, "squat")
