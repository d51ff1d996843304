import numpy as np
import pytest

from domestique.model.streams import Stream
from tests.analysis.metrics.sessions import known, reason, session


def rr(values: np.ndarray) -> Stream:
    return Stream("rr", "ms", np.asarray(values, dtype=np.float64))


def test_by_the_definition() -> None:
    values = 800 + 20 * np.sin(np.arange(300.0))
    assert known("sdnn", session(None, rr=rr(values))) == pytest.approx(values.std(ddof=1))
    assert reason("sdnn", session(None)) == "no_channel"
