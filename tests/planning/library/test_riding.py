from domestique.model.workout import Intent, Measure, Repeat, as_done
from domestique.planning.library.riding import S, cool, on, primed, ride, rising, sets, spin, sprint, warm
from domestique.planning.library.template import flat


def test_minutes_and_per_cent_become_seconds_and_shares() -> None:
    step = on(8, 95, 100, rpm=90, cue="seated")
    assert step.end.value == 480 and step.note == "seated"
    assert [(one.measure, one.low, one.high) for one in step.targets] == [
        (Measure.POWER, 0.95, 1.0),
        (Measure.CADENCE, 85.0, 95.0),
    ]
    assert on(30 * S, 120).end.value == 30 and on(1, 120).targets[0].low == on(1, 120).targets[0].high
    assert ride(10, 60, 70).intent is Intent.WORK and rising(5, 80, 95).targets[0].ramp
    assert sprint(10).targets[0].measure is Measure.RPE


def test_the_last_pause_falls_away() -> None:
    done = list(as_done((sets(3, on(8, 95, 100), spin(4)),)))
    assert [one.intent for one in done][-1] is Intent.WORK and len(done) == 5


def test_a_warm_up_rises_and_a_cool_down_falls() -> None:
    assert warm(10).targets[0].low < warm(10).targets[0].high
    assert cool(10).targets[0].low > cool(10).targets[0].high
    assert isinstance(flat(primed(12))[1], Repeat)
