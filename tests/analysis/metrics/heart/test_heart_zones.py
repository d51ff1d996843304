from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session


def test_friel_differs_by_sport() -> None:
    beats, settings = {"heart_rate": [83.0] * 60}, {"threshold_hr": 100.0}
    assert known("hr_zone_2", session(beats, settings=settings)) == 60
    assert known("hr_zone_1", session(beats, settings=settings, sport=Sport.RUNNING)) == 60


def test_bounds_of_ones_own_win() -> None:
    own = session({"heart_rate": [150.0] * 60}, settings={"hr_zones": (120.0, 140.0, 160.0)})
    assert known("hr_zone_3", own) == 60
    assert reason("hr_zone_5", own) == "nothing_there"
    assert reason("hr_zone_1", session({"heart_rate": [150.0] * 60})) == "no_setting"
