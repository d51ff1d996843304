import numpy as np

from domestique.analysis.composing.corrections import correct
from tests.fakes.recordings import recording


def test_a_meter_that_read_four_percent_high() -> None:
    ride = recording("power", holes=0.1)
    before = ride.streams.channels["power"].values()
    after = correct(ride, "scale", {"channel": "power", "factor": 0.96}).streams.channels["power"].values()
    assert np.array_equal(np.isnan(after), np.isnan(before))
    assert np.nanmax(np.abs(after - before * 0.96)) <= 0.5
