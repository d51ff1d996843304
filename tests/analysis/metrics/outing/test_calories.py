import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_only_what_the_device_says() -> None:
    assert known("calories", session(None, summary={"total_calories": 812})) == pytest.approx(812)
    assert reason("calories", session(None, summary={"total_calories": 0})) == "not_told"
    assert reason("calories", session({"power": [200.0] * 3600})) == "not_told"
