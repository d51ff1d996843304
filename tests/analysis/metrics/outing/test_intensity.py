import pytest

from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session

CHANNELS = {"power": [150.0] * 30 + [220.0] * 20 + [300.0] * 10, "heart_rate": [120.0] * 60}


def test_by_power_before_heart_rate() -> None:
    ride = session(CHANNELS, settings={"ftp": 250.0, "threshold_hr": 160.0})
    assert [known(f"time_{name}", ride) for name in ("low", "middle", "high")] == [30, 20, 10]


def test_by_heart_rate_where_there_are_no_power_zones() -> None:
    assert known("time_low", session(CHANNELS, settings={"threshold_hr": 160.0})) == 60


def test_by_speed_last() -> None:
    run = session({"speed": [3.0] * 60}, sport=Sport.RUNNING, settings={"threshold_speed": 3.2})
    assert known("time_middle", run) == pytest.approx(60)


def test_says_what_is_missing() -> None:
    assert reason("time_low", session(CHANNELS)) == "no_setting"
    assert reason("time_low", session({"altitude": [1.0] * 9})) == "no_channel"
