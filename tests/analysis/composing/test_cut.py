from dataclasses import replace

import pytest

from domestique.analysis.composing.cut import NothingLeft, cut
from domestique.model.activity import Lap, Pause, StrengthSet
from tests.fakes.recordings import START, recording

RIDE = recording(
    "power",
    "speed",
    laps=(Lap("lap", 0, 1800, {"avg_power": 200.0}), Lap("lap", 1800, 3600)),
    pauses=(Pause(500, 700), Pause(3000, 3100)),
    sets=(StrengthSet(100, None, "active", None, 5, None), StrengthSet(1000, None, "active", None, 5, None)),
    summary={"total_calories": 900.0},
)


def test_a_stretch_starts_at_its_own_zero() -> None:
    part = cut(RIDE, 600, 1900)
    assert (part.start - START).total_seconds() == 600
    assert part.streams.time.values()[[0, -1]].tolist() == [0.0, 1300.0]
    assert part.streams.channels["power"].raw[0] == RIDE.streams.channels["power"].raw[600]


def test_laps_pauses_and_sets_are_clipped_and_a_cut_lap_forgets_its_averages() -> None:
    part = cut(RIDE, 600, 1900)
    assert [(lap.start_s, lap.end_s, dict(lap.fields)) for lap in part.laps] == [(0, 1200, {}), (1200, 1300, {})]
    assert part.pauses == (Pause(0, 100),)
    assert [each.start_s for each in part.sets] == [400]
    assert (part.elapsed_s, part.timer_s) == (1300.0, 1200.0)


def test_sets_of_which_only_the_order_is_known_stay() -> None:
    untimed = StrengthSet(None, None, "active", "plank", None, None)
    assert cut(replace(RIDE, sets=(untimed, *RIDE.sets)), 600, 1900).sets[0] == untimed


def test_what_was_said_of_the_whole_is_not_said_of_a_part() -> None:
    assert cut(RIDE, 0, 100).summary == {}


def test_the_whole_keeps_every_sample() -> None:
    assert len(cut(RIDE, 0, 3600).streams) == len(RIDE.streams)


@pytest.mark.parametrize("stretch", [(4000, 5000), (100, 100), (200, 100)])
def test_an_empty_stretch_is_refused(stretch: tuple[int, int]) -> None:
    with pytest.raises(NothingLeft):
        cut(RIDE, *stretch)
