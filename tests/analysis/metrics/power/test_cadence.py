import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_standing_cranks_do_not_slow_the_mean() -> None:
    ride = session({"cadence": [90.0] * 60 + [0.0] * 60 + [100.0] * 60})
    assert known("cadence_mean", ride) == pytest.approx(95) and known("cadence_max", ride) == 100
    assert reason("cadence_mean", session({"cadence": [0.0] * 60})) == "nothing_there"
