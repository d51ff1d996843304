import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session
from tests.analysis.metrics.swim.pools import pool


def test_pool_figures() -> None:
    swim = pool([(22.0, 18), (24.0, 19)] * 8, metres=25.0, css=1.25, rest_after=(7, 32.0))
    assert known("swim_pool_length", swim) == 25 and known("swim_lengths", swim) == 16
    assert known("swim_distance", swim) == 400
    assert known("swim_moving_time", swim) == 368 and known("swim_time", swim) == 400
    assert known("swim_pace", swim) == pytest.approx(92)
    assert known("swim_pace_with_rest", swim) == pytest.approx(100)
    assert known("swim_rest_share", swim) == pytest.approx(8)
    assert known("swim_speed", swim) == pytest.approx(400 / 368)
    assert known("swim_intensity", swim) == pytest.approx(400 / 368 / 1.25)


@given(st.lists(st.floats(15, 60), min_size=1, max_size=30), st.floats(0, 300))
def test_rest_only_ever_slows(seconds: list[float], rest: float) -> None:
    swim = pool([(s, None) for s in seconds], rest_after=(0, rest))
    assert known("swim_pace_with_rest", swim) >= known("swim_pace", swim) - 1e-9
    assert 0 <= known("swim_rest_share", swim) <= 100


def test_open_water() -> None:
    swim = session({"distance": np.arange(1001) * 1.0, "speed": [1.0] * 1001}, sport=Sport.SWIMMING)
    assert known("swim_distance", swim) == 1000
    assert known("swim_pace", swim) == pytest.approx(100, abs=0.2)
    assert reason("swim_rest_share", swim) == "no_lengths", "there is no wall"
    assert reason("swim_lengths", swim) == "no_lengths" and reason("swim_pool_length", swim) == "not_told"


def test_nothing_swum() -> None:
    still = session({"distance": [0.0] * 60, "speed": [0.0] * 60}, sport=Sport.SWIMMING)
    assert reason("swim_pace", still) == "nothing_there" and reason("swim_distance", still) == "nothing_there"
