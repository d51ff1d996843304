import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_standing_still_is_no_coasting() -> None:
    power, speed = [200.0] * 60 + [0.0] * 60, [8.0] * 100 + [0.0] * 20
    assert known("coasting", session({"power": power})) == pytest.approx(50)
    assert known("coasting", session({"power": power, "speed": speed})) == pytest.approx(40)
    assert reason("coasting", session({"power": power, "speed": [0.0] * 120})) == "nothing_there"
