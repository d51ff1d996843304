import numpy as np
import pytest

from tests.analysis.metrics.run.runs import run
from tests.analysis.metrics.sessions import known, reason


def test_metres_a_beat() -> None:
    jog = run([3.0] * 600, more={"heart_rate": [150.0] * 600})
    assert known("run_efficiency", jog) == pytest.approx(180 / 150)


def test_drift_is_positive() -> None:
    heart = [140.0] * 1500 + [147.0] * 1500
    assert known("run_decoupling", run([3.0] * 3000, more={"heart_rate": heart})) == pytest.approx(
        100 * (1 - 140 / 147)
    )
    flat = run([3.0] * 3000, more={"heart_rate": [140.0] * 3000})
    assert known("run_decoupling", flat) == pytest.approx(0)


def test_only_of_a_long_and_steady_run() -> None:
    assert reason("run_decoupling", run([3.0] * 2000, more={"heart_rate": [140.0] * 2000})) == "too_short"
    intervals = np.tile([2.0] * 120 + [5.5] * 120, 12)
    heart = [150.0] * len(intervals)
    assert reason("run_decoupling", run(intervals, more={"heart_rate": heart})) == "not_steady"


def test_a_lost_strap() -> None:
    heart = [0.0] * 500 + [150.0] * 100
    assert reason("run_efficiency", run([3.0] * 600, more={"heart_rate": heart})) == "poor_coverage"
