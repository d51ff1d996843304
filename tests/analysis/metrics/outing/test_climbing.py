import numpy as np
import pytest

from tests.analysis.metrics.sessions import known, reason, session

HILL = {"altitude": np.concatenate((np.linspace(0, 80, 600), np.linspace(80, 30, 600)))}


def test_ours_beside_the_devices() -> None:
    told = session(HILL, summary={"total_ascent": 91})
    assert known("ascent", told) == 91
    assert known("ascent_measured", told) == pytest.approx(80, abs=0.5)
    assert known("descent", told) == known("descent_measured", told) == pytest.approx(50, abs=0.5)
    assert reason("ascent", session({"power": [100.0] * 60})) == "no_channel"
