import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_only_efforts_that_begin_after_the_work() -> None:
    ride = session({"power": [400.0] * 600 + [200.0] * 1800 + [300.0] * 300})
    assert known("best_5min_after_500kj", ride) == pytest.approx(300)
    assert known("best_power_5min", ride) == pytest.approx(400)
    assert reason("best_5min_after_2000kj", ride) == "too_short"
