import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_joules_add_up() -> None:
    assert known("work", session({"power": [250.0] * 3600})) == pytest.approx(900)
    assert reason("work", session({"speed": [5.0] * 60})) == "no_channel"
