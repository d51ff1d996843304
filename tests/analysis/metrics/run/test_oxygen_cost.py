import pytest

from tests.analysis.metrics.run.runs import run
from tests.analysis.metrics.sessions import known, reason


def test_by_hand() -> None:
    assert known("run_oxygen_cost", run([200 / 60] * 600)) == pytest.approx(43.5)
    assert known("run_oxygen_cost", run([200 / 60] * 600, grade=0.02)) == pytest.approx(47.1, abs=0.1)
    assert reason("run_oxygen_cost", run([0.0] * 60)) == "nothing_there"
