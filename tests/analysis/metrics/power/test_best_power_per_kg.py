import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_divided_by_the_weight_of_the_day() -> None:
    ride = session({"power": [350.0] * 300}, settings={"weight": 70.0})
    assert known("best_power_5min_per_kg", ride) == pytest.approx(5)
    assert reason("best_power_20min_per_kg", ride) == "too_short"
