import numpy as np

from domestique.analysis.composing.corrections import correct
from domestique.model.streams import MISSING
from tests.fakes.recordings import recording


def test_a_leap_and_an_impossible_value_become_missing_and_the_rest_stays() -> None:
    ride = recording("heart_rate")
    raw = ride.streams.channels["heart_rate"].raw.copy()
    raw[100], raw[200] = 250, 40
    ride.streams.channels["heart_rate"].raw[:] = raw
    fixed = correct(ride, "spikes", {"channel": "heart_rate", "highest": 220.0, "jump": 50.0})
    after = fixed.streams.channels["heart_rate"].raw
    assert np.flatnonzero(after == MISSING).tolist() == [100, 200]
    assert np.array_equal(np.delete(after, [100, 200]), np.delete(raw, [100, 200]))
    assert ride.streams.channels["heart_rate"].raw[100] == 250


def test_a_hard_sprint_is_not_a_spike_without_being_asked_about_jumps() -> None:
    ride = recording("power")
    assert correct(ride, "spikes", {"channel": "power"}).streams.channels["power"].recorded == 3600
