import pytest

from tests.analysis.metrics.run.runs import run
from tests.analysis.metrics.sessions import known, reason


def test_of_the_best_effort() -> None:
    """5 km in 19:57 is VDOT 50 in the book."""
    assert known("run_vdot", run([5000 / 1197] * 1300)) == pytest.approx(50, abs=0.3)


def test_a_sprint_tells_nothing() -> None:
    assert reason("run_vdot", run([6.0] * 150)) == "too_short"
