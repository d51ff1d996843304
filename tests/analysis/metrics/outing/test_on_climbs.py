import numpy as np
import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_a_kilometre_at_ten_percent() -> None:
    altitude = np.concatenate((np.full(400, 10.0), np.linspace(10, 110, 400), np.full(200, 110.0)))
    distance = np.concatenate((np.arange(400) * 5.0, 2000 + np.arange(400) * 2.5, 3000 + np.arange(200) * 5.0))
    ride = session({"altitude": altitude, "distance": distance})
    assert known("climbing_grade", ride) == pytest.approx(10, abs=0.2)
    assert known("climbing_share", ride) == pytest.approx(40, abs=1)
    assert known("vam", ride) == pytest.approx(900, rel=0.02)
    assert known("biggest_climb", ride) == pytest.approx(100)
    assert reason("vam", session({"altitude": [5.0] * 99, "distance": np.arange(99.0)})) == "nothing_there"
