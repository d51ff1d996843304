import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_what_no_heart_does_does_not_count() -> None:
    assert known("max_heart_rate", session({"heart_rate": [140.0] * 100 + [250.0] + [181.0] * 3})) == 181
    assert reason("max_heart_rate", session({"power": [140.0] * 100})) == "no_channel"
    assert known("max_heart_rate", session({"heart_rate": [90.0]})) == pytest.approx(90)
