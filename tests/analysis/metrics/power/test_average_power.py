import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_coasting_counts() -> None:
    assert known("average_power", session({"power": [300.0] * 60 + [0.0] * 60})) == pytest.approx(150)


def test_negative_watts_were_not_measured() -> None:
    assert reason("average_power", session({"power": [-200.0] * 60})) == "no_channel"
    assert known("average_power", session({"power": [100.0] * 100 + [-50.0] * 40})) == pytest.approx(100)
