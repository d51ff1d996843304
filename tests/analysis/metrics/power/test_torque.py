import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_power_is_torque_times_turning() -> None:
    ride = session({"power": [314.159265] * 60, "cadence": [60.0] * 60})
    assert known("torque", ride) == pytest.approx(50)
    assert reason("torque", session({"power": [200.0] * 60, "cadence": [0.0] * 60})) == "nothing_there"
