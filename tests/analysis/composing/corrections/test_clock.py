import numpy as np
import pytest

from domestique.analysis.composing.corrections import correct
from domestique.analysis.composing.corrections.kind import BadCorrection
from tests.fakes.recordings import START, recording


def test_everything_moves_together() -> None:
    ride = recording("power")
    moved = correct(ride, "clock", {"by_s": -3600.0})
    assert (moved.start - START).total_seconds() == -3600
    assert moved.streams.start == moved.start
    assert np.array_equal(moved.streams.time.raw, ride.streams.time.raw)


def test_no_further_than_a_century() -> None:
    with pytest.raises(BadCorrection, match="by_s must be a number from"):
        correct(recording("power"), "clock", {"by_s": 1e12})
