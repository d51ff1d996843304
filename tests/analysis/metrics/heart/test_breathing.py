import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_the_mean_of_what_the_device_says() -> None:
    assert known("mean_respiration_rate", session({"respiration_rate": [20.0, 30.0] * 40})) == pytest.approx(25)
    assert reason("mean_respiration_rate", session({"power": [20.0] * 40})) == "no_channel"
