import numpy as np

from domestique.analysis.composing.corrections import correct
from domestique.model.streams import MISSING
from tests.fakes.recordings import recording


def test_a_short_hole_is_bridged_and_a_long_one_stays() -> None:
    ride = recording("power")
    raw = ride.streams.channels["power"].raw
    raw[99], raw[103] = 100, 200
    raw[100:103] = MISSING
    raw[500:600] = MISSING
    raw[:5] = MISSING
    after = correct(ride, "gaps", {"channel": "power", "longest_s": 10.0}).streams.channels["power"].raw
    assert after[100:103].tolist() == [125, 150, 175]
    assert (after[500:600] == MISSING).all()
    assert (after[:5] == MISSING).all()


def test_a_channel_that_was_never_recorded_stays_so() -> None:
    ride = recording("power")
    ride.streams.channels["power"].raw[:] = MISSING
    assert not np.any(correct(ride, "gaps", {"channel": "power"}).streams.channels["power"].raw != MISSING)
