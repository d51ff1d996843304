import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_by_hand() -> None:
    assert known("oxygen_cost", session({"power": [200.0] * 600}, settings={"weight": 75.0})) == pytest.approx(35.8)
    assert reason("oxygen_cost", session({"power": [200.0] * 600})) == "no_setting"
