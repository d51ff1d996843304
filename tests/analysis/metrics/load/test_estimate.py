import pytest

from domestique.analysis.metrics.load.estimate import USUAL
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import known, reason, session


@pytest.mark.parametrize("sport", USUAL)
def test_grows_with_time_and_stays_below_threshold(sport: Sport) -> None:
    hour = known("estimated_load", session(None, sport=sport, timer_s=3600.0))
    assert 0 < hour < 100
    assert known("estimated_load", session(None, sport=sport, elapsed_s=7200.0)) == pytest.approx(2 * hour)


def test_multisport_is_the_sum_of_its_legs_and_has_no_guess_of_its_own() -> None:
    assert reason("estimated_load", session(None, sport=Sport.MULTISPORT, timer_s=3600.0)) == "not_this_sport"
    assert reason("estimated_load", session(None, timer_s=None)) == "not_told"
