import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_how_hard_times_how_long() -> None:
    assert known("session_rpe", session(None, rpe=7.0, timer_s=3600.0)) == pytest.approx(420)


def test_elapsed_time_where_no_timer_was() -> None:
    assert known("session_rpe", session(None, rpe=5.0, elapsed_s=1800.0)) == pytest.approx(150)


def test_an_hour_at_eight_is_a_hundred() -> None:
    assert known("rpe_load", session(None, rpe=8.0, timer_s=3600.0)) == pytest.approx(100)


FRIEL = [(2, 30), (3, 40), (4, 50), (5, 60), (6, 70), (7, 80), (8, 100), (9, 120)]


@pytest.mark.parametrize(("rpe", "per_hour"), FRIEL)
def test_lies_near_friels_table(rpe: float, per_hour: float) -> None:
    assert known("rpe_load", session(None, rpe=rpe, timer_s=3600.0)) == pytest.approx(per_hour, rel=0.17)


def test_not_told_or_off_the_scale() -> None:
    assert reason("session_rpe", session(None, timer_s=3600.0)) == "not_told"
    assert reason("session_rpe", session(None, rpe=70.0, timer_s=3600.0)) == "implausible"
    assert reason("session_rpe", session(None, rpe=7.0)) == "not_told"
