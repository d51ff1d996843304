import itertools

import numpy as np
import pytest

from domestique.model.streams import Stream
from tests.analysis.metrics.sessions import known, reason, session


def rr(values: np.ndarray) -> Stream:
    return Stream("rr", "ms", np.asarray(values, dtype=np.float64))


def test_by_the_definition() -> None:
    values = 800 + 20 * np.sin(np.arange(300.0))
    expected = np.sqrt(np.mean([(b - a) ** 2 for a, b in itertools.pairwise(values)]))
    assert known("rmssd", session(None, rr=rr(values))) == pytest.approx(expected)
    assert reason("rmssd", session({"heart_rate": [60.0] * 60})) == "no_channel"
