import pytest

from domestique.formats.workout_files.made import CannotSay, Losses
from domestique.formats.workout_files.power_line import Bit, Pair, folded, line_of
from domestique.model.workout import (
    NO_THRESHOLDS,
    End,
    EndKind,
    Intent,
    Measure,
    Repeat,
    Scale,
    Step,
    Target,
    Thresholds,
)
from tests.fakes.workouts import example


def _step(seconds: float, share: float, intent: Intent = Intent.WORK) -> Step:
    return Step(intent, End(EndKind.TIME, seconds), (Target(Measure.POWER, Scale.OF_THRESHOLD, share, share),))


def test_a_ride_as_a_line_leaves_the_last_rest_out() -> None:
    losses = Losses()
    line = line_of(example("bike"), NO_THRESHOLDS, losses)
    warm, pair, last, cool = line
    assert isinstance(pair, Pair) and (pair.times, pair.on.seconds, pair.off.seconds) == (3, 240, 180)
    assert [one.seconds for one in (warm, last, cool) if isinstance(one, Bit)] == [900, 240, 300]
    assert {one.code for one in losses.found} == {"target_middle", "end_nominal"}


def test_even_rounds_are_a_pair() -> None:
    ride = example("bike")
    rounds = Repeat(5, (_step(240, 1.05), _step(180, 0.55, Intent.RECOVERY)), skip_last_rest=True)
    line = line_of(type(ride)(ride.sport, "x", (rounds,)), NO_THRESHOLDS, Losses())
    pair, last = line
    assert isinstance(pair, Pair) and pair.times == 4 and isinstance(last, Bit) and last.seconds == 240


def test_zones_and_watts_need_no_more_than_they_must() -> None:
    def share(target: Target, known: Thresholds) -> float | None:
        step = Step(Intent.WORK, End(EndKind.TIME, 60), (target,))
        (bit,) = line_of(type(example("bike"))(example("bike").sport, "x", (step,)), known, Losses())
        assert isinstance(bit, Bit)
        return bit.start

    zone, watts = Target(Measure.POWER, Scale.ZONE, 2, 2), Target(Measure.POWER, Scale.ABSOLUTE, 200, 200)
    assert share(zone, NO_THRESHOLDS) == pytest.approx(0.65)
    assert share(watts, NO_THRESHOLDS) is None and share(watts, Thresholds(ftp_w=250)) == 0.8


def test_other_sports_have_no_line_of_power() -> None:
    with pytest.raises(CannotSay) as caught:
        line_of(example("run"), NO_THRESHOLDS, Losses())
    assert caught.value.lost.code == "sport"


def test_what_comes_again_is_folded_and_its_easy_end_is_a_recovery() -> None:
    on, off, easy = _step(60, 1.2), _step(60, 0.5), _step(600, 0.6)
    found = folded((easy, on, off, on, off, on, off, easy))
    assert found == (easy, Repeat(3, (on, _step(60, 0.5, Intent.RECOVERY))), easy)
    assert folded((on, on)) == (on, on)
