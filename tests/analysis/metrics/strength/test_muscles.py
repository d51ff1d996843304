import pytest

from tests.analysis.metrics.sessions import known, reason
from tests.analysis.metrics.strength.gyms import gym


def test_half_a_set_for_helpers() -> None:
    day = gym(("barbell_bench_press", 8, 60.0), ("barbell_bench_press", 8, 60.0), ("Triceps Pushdown", 12, 20.0))
    assert known("sets_chest", day) == 2 + 0.5
    assert known("sets_triceps", day) == pytest.approx(1 + 2 * 0.5)
    assert reason("sets_quads", day) == "nothing_there"


def test_what_nobody_can_name_trains_nothing() -> None:
    assert reason("sets_core", gym((None, 5, 50.0), ("요가", 1, None))) == "nothing_there"
