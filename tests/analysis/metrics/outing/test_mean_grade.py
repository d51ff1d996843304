import numpy as np
import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_the_ends_against_each_other() -> None:
    up = session({"altitude": np.linspace(0, 50, 100), "distance": np.arange(100.0) * 10})
    assert known("mean_grade", up) == pytest.approx(50 / 990 * 100)
    still = session({"altitude": np.linspace(0, 50, 100), "distance": np.zeros(100)})
    assert reason("mean_grade", still) == "too_short"
