import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_nineteen_twentieths_of_twenty_minutes() -> None:
    ride = session({"power": [100.0] * 300 + [300.0] * 1200 + [50.0] * 300})
    assert known("estimated_ftp", ride) == pytest.approx(285)
    assert reason("estimated_ftp", session({"power": [300.0] * 120})) == "too_short"
    assert reason("estimated_ftp", session({"power": [0.0] * 1200})) == "nothing_there"
