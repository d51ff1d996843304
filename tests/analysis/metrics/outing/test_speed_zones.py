from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session


def test_from_threshold_speed() -> None:
    run = session({"speed": [4.0] * 60 + [2.0] * 30}, sport=Sport.RUNNING, settings={"threshold_speed": 4.0})
    assert (known("speed_zone_4", run), known("speed_zone_1", run)) == (60, 30)
    assert reason("speed_zone_1", session({"speed": [4.0] * 60}, sport=Sport.RUNNING)) == "no_setting"


def test_swimmers_have_their_own_threshold() -> None:
    swim = session({"speed": [1.0] * 60}, sport=Sport.SWIMMING, settings={"css": 1.0})
    assert known("speed_zone_4", swim) == 60
