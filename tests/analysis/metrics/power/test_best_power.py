import pytest

from domestique.analysis.metrics.power.best_power import LENGTHS
from domestique.analysis.models.mean_max import LENGTHS as OF_CURVES
from tests.analysis.metrics.sessions import known, reason, session


def test_each_length_is_on_the_curve() -> None:
    assert set(LENGTHS.values()) <= set(OF_CURVES.tolist())


def test_the_best_window_counts() -> None:
    ride = session({"power": [100.0] * 100 + [400.0] * 60 + [100.0] * 200})
    assert known("best_power_1min", ride) == pytest.approx(400)
    assert known("best_power_2min", ride) == pytest.approx(250)
    assert reason("best_power_8min", ride) == "too_short"


def test_twice_as_long_is_never_better() -> None:
    ride = session({"power": [float(200 + 150 * ((i // 37) % 3)) for i in range(4000)]})
    for short, long in (("5s", "10s"), ("30s", "1min"), ("1min", "2min"), ("5min", "10min"), ("30min", "60min")):
        assert known(f"best_power_{long}", ride) <= known(f"best_power_{short}", ride)
