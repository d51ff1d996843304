import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_divided_by_the_weight_of_the_day() -> None:
    ride = session({"power": [280.0] * 100}, settings={"weight": 70.0})
    assert known("average_power_per_kg", ride) == known("normalized_power_per_kg", ride) == pytest.approx(4)
    assert reason("average_power_per_kg", session({"power": [280.0] * 100})) == "no_setting"
