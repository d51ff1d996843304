import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_a_share_of_critical_power() -> None:
    ride = session({"power": [250.0] * 3600}, settings={"cp": 250.0})
    assert known("relative_intensity", ride) == pytest.approx(known("xpower", ride) / 250)
    assert reason("relative_intensity", session({"power": [250.0] * 3600})) == "no_setting"
