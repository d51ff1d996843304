from dataclasses import replace

import numpy as np
import pytest

from domestique.analysis.composing.corrections import correct
from domestique.model.activity import Activity
from domestique.model.streams import Stream, Streams
from tests.fakes.recordings import recording


def hilly(jitter: float) -> Activity:
    ride = recording("power", seconds=600)
    height = 100 + 30 * np.sin(np.arange(600) / 60) + np.random.default_rng(3).normal(0, jitter, 600)
    altitude = Stream("altitude", "m", np.round(height * 100).astype(np.int32), scale=100.0)
    return replace(ride, streams=Streams(ride.start, {**ride.streams.channels, "altitude": altitude}))


def test_the_jitter_goes_and_the_hill_stays() -> None:
    rough = hilly(3.0)
    smooth = correct(rough, "smooth_altitude", {"over_s": 20.0})
    climbed = [
        float(np.clip(np.diff(each.streams.channels["altitude"].values()), 0, None).sum()) for each in (rough, smooth)
    ]
    assert climbed[1] < climbed[0] / 5
    truth = 100 + 30 * np.sin(np.arange(600) / 60)
    assert np.abs(smooth.streams.channels["altitude"].values() - truth).max() < 5


def test_it_is_the_mean_of_the_window() -> None:
    rough = hilly(3.0)
    before = rough.streams.channels["altitude"].values()
    after = correct(rough, "smooth_altitude", {"over_s": 10.0}).streams.channels["altitude"].values()
    assert after[300] == pytest.approx(before[295:306].mean(), abs=0.006)
