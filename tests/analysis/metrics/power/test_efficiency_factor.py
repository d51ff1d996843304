import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_watts_a_beat() -> None:
    assert known("efficiency_factor", session({"power": [210.0] * 60, "heart_rate": [140.0] * 60})) == pytest.approx(
        1.5
    )
    assert reason("efficiency_factor", session({"power": [210.0] * 60})) == "no_channel"


def test_lost_contact_does_not_flatter() -> None:
    ride = session({"power": [210.0] * 120, "heart_rate": [140.0] * 80 + [0.0] * 40})
    assert known("efficiency_factor", ride) == pytest.approx(1.5)
