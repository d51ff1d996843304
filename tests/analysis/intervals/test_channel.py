import numpy as np

from domestique.analysis.intervals.channel import effort_channel, threshold
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import session

POWER, HEART = np.full(600, 200.0), np.full(600, 140.0)


def test_power_before_the_heart_and_no_speed_for_riders() -> None:
    both = effort_channel(session({"power": POWER, "heart_rate": HEART, "speed": np.full(600, 9.0)}))
    assert both is not None and both[0] == "power"
    heart = effort_channel(session({"heart_rate": HEART, "speed": np.full(600, 9.0)}))
    assert heart is not None and heart[0] == "heart_rate"
    run = effort_channel(session({"heart_rate": HEART, "speed": np.full(600, 3.0)}, sport=Sport.RUNNING))
    assert run is not None and run[0] == "speed"


def test_what_is_mostly_missing_tells_nothing() -> None:
    holes = np.where(np.arange(600) % 100 < 50, np.nan, 200.0)
    found = effort_channel(session({"power": holes, "heart_rate": HEART}))
    assert found is not None and found[0] == "heart_rate"
    assert effort_channel(session({"power": holes})) is None
    assert effort_channel(session({"speed": POWER}, sport=Sport.SWIMMING)) is None


def test_the_threshold_of_that_day() -> None:
    assert threshold(session({"power": POWER}, settings={"ftp": 250.0}), "power") == 250.0
    assert threshold(session({"power": POWER}), "power") is None
