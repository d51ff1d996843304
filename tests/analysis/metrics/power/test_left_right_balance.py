import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_weighed_by_power() -> None:
    power, right = [300.0] * 60 + [100.0] * 60, [50.0] * 60 + [54.0] * 60
    assert known("left_right_balance", session({"power": power, "left_right_balance": right})) == pytest.approx(51)


def test_coasting_has_no_balance() -> None:
    dead = session({"power": [0.0] * 120, "left_right_balance": [50.0] * 120})
    assert reason("left_right_balance", dead) == "too_few"
