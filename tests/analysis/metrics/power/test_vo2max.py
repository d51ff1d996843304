import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_from_five_minutes() -> None:
    ride = session({"power": [315.0] * 300}, settings={"weight": 70.0})
    assert known("vo2max_5min", ride) == pytest.approx(56.515, abs=0.05)
    assert reason("vo2max_5min", session({"power": [315.0] * 300})) == "no_setting"
