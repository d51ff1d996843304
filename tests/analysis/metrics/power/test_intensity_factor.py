import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_a_share_of_the_days_ftp() -> None:
    ride = session({"power": [225.0] * 600}, settings={"ftp": 300.0})
    assert known("intensity_factor", ride) == pytest.approx(0.75)


def test_no_ftp_is_never_made_up() -> None:
    assert reason("intensity_factor", session({"power": [225.0] * 600})) == "no_setting"
