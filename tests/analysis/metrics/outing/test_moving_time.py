import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_seconds_in_motion() -> None:
    assert known("moving_time", session({"speed": [5.0] * 100 + [0.2] * 50})) == pytest.approx(100)
    assert reason("moving_time", session({"heart_rate": [90.0] * 60})) == "no_channel"
