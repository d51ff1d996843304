import numpy as np
import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_standing_and_pauses_are_stops() -> None:
    at = np.concatenate([np.arange(150), np.arange(60) + 600])
    speed = [5.0] * 60 + [0.0] * 30 + [5.0] * 120
    ride = session({"speed": speed}, at=at, pauses=((149.5, 600.0),))
    assert known("stops", ride) == 2 and known("longest_stop", ride) == pytest.approx(450)
    assert reason("longest_stop", session({"speed": [5.0] * 60})) == "nothing_there"
