import pytest

from domestique.model.activity import StrengthSet
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session

SETS = (StrengthSet(0, 30, "active", "barbell_back_squat", 10, 100.0),) * 2


def test_only_for_those_who_asked() -> None:
    asked = session(None, sport=Sport.STRENGTH, sets=SETS, settings={"load_per_tonne": 5.0})
    assert known("sets_load", asked) == pytest.approx(10)
    assert reason("sets_load", session(None, sport=Sport.STRENGTH, sets=SETS)) == "no_setting"
