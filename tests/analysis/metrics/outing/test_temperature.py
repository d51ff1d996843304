import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_mean_and_ends() -> None:
    ride = session({"temperature": [-4.0, 10.0, 30.0]})
    assert known("mean_temperature", ride) == pytest.approx(12)
    assert (known("min_temperature", ride), known("max_temperature", ride)) == (-4, 30)
    assert reason("mean_temperature", session({"power": [1.0]})) == "no_channel"
