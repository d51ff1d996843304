import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_a_spike_is_no_sprint() -> None:
    assert known("max_power", session({"power": [200.0] * 60 + [900.0] + [200.0] * 60})) == 900
    assert known("max_power", session({"power": [200.0] * 60 + [2400.0] + [200.0] * 60})) == 200
    assert known("max_power", session({"power": [200.0] * 60 + [1200.0, 1500.0, 1400.0, 1200.0, 900.0]})) == 1500
    assert reason("max_power", session({"heart_rate": [100.0] * 60})) == "no_channel"


def test_all_zeros_are_zeros() -> None:
    assert known("max_power", session({"power": [0.0] * 60})) == pytest.approx(0)
