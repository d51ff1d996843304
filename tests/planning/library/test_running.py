from domestique.model.workout import EndKind, Intent, Measure, Repeat
from domestique.planning.library.running import (
    FIVE,
    HALF,
    MARATHON,
    TEN,
    cool,
    felt,
    jog,
    jog_over,
    over,
    primed,
    rising,
    run,
    sets,
    stand,
    stride,
    walk,
    warm,
)  # fmt: skip
from domestique.planning.library.template import flat


def test_races_are_the_slower_the_longer() -> None:
    assert FIVE[0] > TEN[0] > HALF[0] > MARATHON[0]


def test_steps_by_time_distance_and_feeling() -> None:
    assert run(10, 72, 80).end.value == 600 and over(1000, 104, 107).end.kind is EndKind.DISTANCE
    assert felt(2, 8, 9).targets[0].measure is Measure.RPE and felt(2, 3).targets[0].high == 3
    assert stand(1).targets == () and walk(1).targets[0].high < jog(1).targets[0].low < stride(20).targets[0].low
    assert jog_over(200).intent is Intent.RECOVERY and rising(3, 80, 90).targets[0].ramp
    assert warm().targets[0].low < warm().targets[0].high and cool().targets[0].low > cool().targets[0].high


def test_a_primed_warm_up_ends_with_strides() -> None:
    strides = flat(primed(12, 6))[1]
    assert isinstance(strides, Repeat) and strides.times == 6
    assert sets(4, jog(1)).skip_last_rest
