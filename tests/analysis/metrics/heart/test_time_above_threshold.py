import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_seconds_above() -> None:
    run = session({"heart_rate": [160.0] * 60 + [170.0] * 40}, settings={"threshold_hr": 160.0})
    assert known("time_above_threshold_hr", run) == pytest.approx(40)
    assert reason("time_above_threshold_hr", session({"heart_rate": [160.0] * 60})) == "no_setting"
