import pytest

from tests.analysis.metrics.sessions import known, reason, session

HEART = [140.0] * 1500 + [154.0] * 1500


def test_at_the_same_effort() -> None:
    assert known("heart_rate_drift", session({"heart_rate": HEART, "power": [200.0] * 3000})) == pytest.approx(10)
    assert known("heart_rate_drift", session({"heart_rate": HEART, "speed": [3.0] * 3000})) == pytest.approx(10)


def test_only_at_the_same_effort() -> None:
    harder = session({"heart_rate": HEART, "power": [200.0] * 1500 + [230.0] * 1500})
    assert reason("heart_rate_drift", harder) == "not_steady"
    assert reason("heart_rate_drift", session({"heart_rate": HEART})) == "no_channel"
    assert reason("heart_rate_drift", session({"heart_rate": HEART[:900]})) == "too_short"
