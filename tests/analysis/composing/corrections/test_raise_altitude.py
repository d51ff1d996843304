from dataclasses import replace

import numpy as np

from domestique.analysis.composing.corrections import correct
from domestique.model.streams import Stream, Streams
from tests.fakes.recordings import recording


def test_every_height_moves_by_the_same() -> None:
    ride = recording("power", seconds=4)
    raw = np.array([2600, -(2**31), 2610, 2620], dtype=np.int32)
    altitude = Stream("altitude", "m", raw, scale=5.0, offset=500.0)
    ride = replace(ride, streams=Streams(ride.start, {**ride.streams.channels, "altitude": altitude}))
    after = correct(ride, "raise_altitude", {"by_m": -12.0}).streams.channels["altitude"].values()
    assert after[[0, 2, 3]].tolist() == [8.0, 10.0, 12.0]
    assert np.isnan(after[1])
