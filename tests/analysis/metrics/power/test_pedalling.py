import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_the_mean_of_the_sides_there_are() -> None:
    both = session({"left_pedal_smoothness": [20.0] * 90, "right_pedal_smoothness": [24.0] * 90})
    one = session({"left_pedal_smoothness": [20.0] * 90})
    assert known("pedal_smoothness", both) == pytest.approx(22)
    assert known("pedal_smoothness", one) == pytest.approx(20)
    assert reason("torque_effectiveness", both) == "no_channel"
