import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_an_hour_at_critical_power_is_about_a_hundred() -> None:
    ride = session({"power": [250.0] * 3600}, settings={"cp": 250.0})
    assert known("bike_score", ride) == pytest.approx(100 * known("relative_intensity", ride) ** 2)
    assert known("bike_score", ride) == pytest.approx(99.27, abs=0.01)
    assert reason("bike_score", session({"power": [250.0] * 60})) == "no_setting"
