import numpy as np
import pytest

from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session


def test_over_the_time_in_motion() -> None:
    ride = session({"speed": [6.0] * 100 + [0.0] * 100})
    assert known("mean_speed", ride) == pytest.approx(6, rel=0.02)


def test_nobody_runs_at_forty() -> None:
    speed = np.full(100, 3.0)
    speed[40] = 40.0
    assert known("max_speed", session({"speed": speed}, sport=Sport.RUNNING)) == 3
    assert known("max_speed", session({"speed": speed}, sport=Sport.CYCLING)) == 40
    assert reason("max_speed", session({"power": speed})) == "no_channel"
