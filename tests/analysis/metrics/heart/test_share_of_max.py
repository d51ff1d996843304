import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_of_the_highest_there_can_be() -> None:
    run = session({"heart_rate": [140.0] * 60 + [180.0] * 60}, settings={"max_hr": 200.0})
    assert known("mean_heart_rate_of_max", run) == pytest.approx(80)
    assert known("max_heart_rate_of_max", run) == pytest.approx(90)
    assert reason("max_heart_rate_of_max", session({"heart_rate": [140.0] * 60})) == "no_setting"
