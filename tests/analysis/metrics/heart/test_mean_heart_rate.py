import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_zeros_are_never_averaged_in() -> None:
    assert known("mean_heart_rate", session({"heart_rate": [140.0] * 100 + [0.0] * 50})) == pytest.approx(140)
    assert reason("mean_heart_rate", session({"heart_rate": [0.0] * 100})) == "no_channel"
