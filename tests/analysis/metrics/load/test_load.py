import pytest

from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session

HEART = {"rest_hr": 50.0, "max_hr": 190.0, "threshold_hr": 170.0}


def test_the_first_that_is_known() -> None:
    ride = {"power": [250.0] * 3600, "heart_rate": [170.0] * 3600}
    assert known("load", session(ride, settings={"ftp": 250.0, **HEART})) == pytest.approx(100)
    no_ftp = session({"power": [125.0] * 3600, "heart_rate": [170.0] * 3600}, settings=HEART)
    assert known("load", no_ftp) == known("hr_tss", no_ftp)
    felt = session(ride, rpe=4.0)
    assert known("load", felt) == known("rpe_load", felt)


def test_typed_in_without_anything_but_time() -> None:
    walk = session(None, sport=Sport.WALKING, timer_s=3600.0)
    assert known("load", walk) == known("estimated_load", walk)


def test_lifting_by_feel_before_heart() -> None:
    gym = session({"heart_rate": [110.0] * 3600}, sport=Sport.STRENGTH, settings=HEART, rpe=6.0)
    assert known("load", gym) == known("rpe_load", gym)


def test_nothing_at_all() -> None:
    assert reason("load", session(None, sport=Sport.OTHER)) == "nothing_there"
