import numpy as np
import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_the_devices_own_wins() -> None:
    run = {"distance": np.arange(101.0) * 3}
    assert known("distance", session(run, distance_m=305.0)) == 305
    assert known("distance", session(run)) == pytest.approx(300)


def test_a_jump_of_the_receiver_covers_no_ground() -> None:
    jumped = np.arange(101.0) * 3
    jumped[50:] += 20_000
    assert known("distance", session({"distance": jumped})) == pytest.approx(297)
    assert reason("distance", session({"distance": [0.0] * 60})) == "nothing_there"
