import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_ends_of_the_profile() -> None:
    ride = session({"altitude": [100.0, 250.0, -3.0]})
    assert (known("highest_point", ride), known("lowest_point", ride)) == (250, -3)
    assert reason("highest_point", session({"power": [1.0]})) == "no_channel"
    assert known("highest_point", session({"altitude": [20_000.0] * 9 + [50.0]})) == pytest.approx(50)
