import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_only_what_exceeds_counts() -> None:
    ride = session({"power": [350.0] * 100 + [100.0] * 900}, settings={"ftp": 250.0, "cp": 300.0})
    assert known("work_above_ftp", ride) == pytest.approx(10)
    assert known("work_above_cp", ride) == pytest.approx(5)
    assert reason("work_above_cp", session({"power": [350.0] * 100}, settings={"ftp": 250.0})) == "no_setting"
