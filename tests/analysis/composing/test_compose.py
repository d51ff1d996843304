import numpy as np

from domestique.analysis.composing.compose import Wish, compose
from domestique.analysis.composing.source import Source
from tests.fakes.recordings import recording


def test_corrections_follow_each_other_and_the_athletes_name_comes_last() -> None:
    source = Source("a:0", recording("power", name="Morning Ride"), "fit")
    wishes = [
        Wish("scale", {"channel": "power", "factor": 2.0}),
        Wish("spikes", {"channel": "power", "highest": 500.0}),
    ]
    composed = compose([source], wishes, name="Namsan")
    assert composed.activity.name == "Namsan"
    assert np.nanmax(composed.activity.streams.channels["power"].values()) <= 500
    assert composed.refused == ()


def test_taking_every_correction_back_gives_what_was_recorded() -> None:
    source = Source("a:0", recording("power"), "fit")
    assert compose([source]).activity is source.activity


def test_a_correction_that_no_longer_fits_is_told_and_the_others_hold() -> None:
    source = Source("a:0", recording("power"), "fit")
    gone = Wish("drop", {"channel": "heart_rate"})
    composed = compose([source], [gone, Wish("trim", {"from_s": 0.0, "to_s": 60.0})])
    assert composed.activity.elapsed_s == 60.0
    assert [(wish, "heart_rate" in reason) for wish, reason in composed.refused] == [(gone, True)]
