import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_last_third_against_the_first() -> None:
    assert known("fade", session({"power": [300.0] * 600 + [250.0] * 600 + [270.0] * 600})) == pytest.approx(10)
    assert reason("fade", session({"power": [300.0] * 600})) == "too_short"
    assert reason("fade", session({"power": [0.0] * 1800})) == "nothing_there"
