import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_between_rest_and_maximum() -> None:
    settings = {"max_hr": 190.0, "rest_hr": 50.0}
    assert known("share_of_reserve", session({"heart_rate": [120.0] * 60}, settings=settings)) == pytest.approx(50)
    wrong = {"max_hr": 100.0, "rest_hr": 105.0}
    assert reason("share_of_reserve", session({"heart_rate": [120.0] * 60}, settings=wrong)) == "implausible"
