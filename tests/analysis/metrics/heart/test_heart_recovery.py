import numpy as np
import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_the_steepest_fall_from_near_the_top() -> None:
    heart = np.concatenate((np.full(100, 150.0), np.full(60, 180.0), np.linspace(180, 120, 120), np.full(60, 120.0)))
    run = session({"heart_rate": heart})
    assert known("hr_recovery_60s", run) == pytest.approx(30, abs=1)
    assert known("hr_recovery_120s", run) == pytest.approx(60, abs=1)


def test_never_over_a_pause() -> None:
    at = np.concatenate([np.arange(50), np.arange(50) + 3600])
    paused = session({"heart_rate": [180.0] * 50 + [100.0] * 50}, at=at, pauses=((49.5, 3600.0),))
    assert reason("hr_recovery_60s", paused) == "too_short"
    assert reason("hr_recovery_60s", session({"heart_rate": [150.0] * 200})) == "nothing_there"
