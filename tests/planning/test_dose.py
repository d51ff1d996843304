import math
from dataclasses import replace

import pytest

from domestique.model.sport import Sport
from domestique.model.workout import (
    NO_THRESHOLDS,
    End,
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Target,
    Thresholds,
    Workout,
)
from domestique.planning.dose import Dose, Lifter, dose
from tests.fakes.workouts import any_workout, example

KNOWN = Thresholds(ftp_w=250, threshold_bpm=170, max_bpm=190, threshold_mps=4.0, css_mps=1.25)


def _step(seconds: float, share: float, measure: Measure = Measure.POWER, intent: Intent = Intent.WORK) -> Step:
    return Step(intent, End(EndKind.TIME, seconds), (Target(measure, Scale.OF_THRESHOLD, share, share),))


def _ride(*steps: Step | Repeat) -> Dose:
    return dose(Workout(Sport.CYCLING, "x", steps), NO_THRESHOLDS)


def test_an_hour_at_threshold_is_a_hundred_in_every_sport() -> None:
    assert _ride(_step(3600, 1)).load == pytest.approx(100)
    run = Workout(Sport.RUNNING, "x", (_step(3600, 1, Measure.SPEED),))
    swim = Workout(Sport.SWIMMING, "x", (_step(3600, 1, Measure.SPEED),))
    assert dose(run, NO_THRESHOLDS).load == dose(swim, NO_THRESHOLDS).load == pytest.approx(100)
    assert dose(run, KNOWN).metres == 14_400 and dose(swim, KNOWN).metres == 4_500
    heart = Workout(Sport.RUNNING, "x", (_step(3600, 1, Measure.HEART_RATE),))
    assert dose(heart, KNOWN).load == pytest.approx(100)


def test_uneven_costs_more_than_even_and_shares_are_squared() -> None:
    assert _ride(_step(3600, 0.7)).load == pytest.approx(49)
    even = _ride(_step(3600, 0.8)).load
    uneven = _ride(Repeat(6, (_step(300, 1.1), _step(300, 0.5)))).load
    assert even and uneven and uneven > even


def test_half_a_swim_speed_is_an_eighth_and_rest_at_the_wall_costs_nothing() -> None:
    swim = Workout(Sport.SWIMMING, "x", (_step(1800, 0.5, Measure.SPEED), Step(Intent.REST, End(EndKind.TIME, 600))))
    told = dose(swim, NO_THRESHOLDS)
    assert told.load == pytest.approx(100 / 2 / 8) and told.rest_s == 600 and told.seconds == 2400


def test_the_seconds_at_each_intensity_make_the_whole() -> None:
    told = _ride(_step(600, 0.6), _step(300, 0.9), _step(60, 1.2))
    assert (told.low_s, told.mid_s, told.high_s) == (600, 300, 60)


def test_what_nobody_knows_is_none_with_its_reason() -> None:
    watts = Step(Intent.WORK, End(EndKind.TIME, 600), (Target(Measure.POWER, Scale.ABSOLUTE, 200, 220),))
    told = _ride(watts)
    assert told.load is None and told.seconds == 600 and told.unknown_s == 600 and told.reasons == ("no_ftp",)
    swim = dose(example("swim"), NO_THRESHOLDS)
    assert (swim.seconds, swim.load, swim.metres) == (None, None, 1300) and "no_css" in swim.reasons
    ride = _ride(Step(Intent.WORK, End(EndKind.DISTANCE, 40_000)))
    assert ride.seconds is None and ride.metres == 40_000 and "no_speed" in ride.reasons


def test_an_open_end_makes_it_at_least_that_much() -> None:
    told = _ride(_step(3600, 1), Step(Intent.COOL_DOWN, End(EndKind.LAP_PRESS)))
    assert told.open_steps == 1 and told.seconds == 3600 and told.load == pytest.approx(100)
    assert _ride(Step(Intent.WORK, End(EndKind.LAP_PRESS))).seconds is None


def _lifted(*lifts: Lift) -> Workout:
    sets = tuple(Step(Intent.WORK, End(EndKind.REPS, 5), (), None, None, lift) for lift in lifts)
    return Workout(Sport.STRENGTH, "x", (*sets, Step(Intent.REST, End(EndKind.TIME, 600))))


def test_lifting_counts_by_the_athletes_own_factor_else_as_is_usual() -> None:
    heavy = _lifted(Lift("squat", 5, weight_kg=100), Lift("squat", 5, weight_kg=50, warm_up=True))
    told = dose(heavy, NO_THRESHOLDS, Lifter(load_per_tonne=10))
    assert (told.volume_kg, told.load, told.sets) == (500, 5, 1)
    assert (told.low_s, told.mid_s, told.high_s) == (None, None, None)
    usual = dose(heavy, NO_THRESHOLDS)
    assert usual.load == pytest.approx(640 / 3600 * 0.55**2 * 100) and "usual_load" in usual.reasons


def test_a_share_of_the_best_lift_needs_the_best_lift() -> None:
    shared = _lifted(Lift("squat", 5, of_one_rep_max=0.8))
    assert dose(shared, NO_THRESHOLDS, Lifter(10)).volume_kg is None
    assert "no_weights" in dose(shared, NO_THRESHOLDS, Lifter(10)).reasons
    assert dose(shared, NO_THRESHOLDS, Lifter(10, {"squat": 150})).load == pytest.approx(6)


def test_feeling_told_for_all_sets_goes_before_kilograms() -> None:
    felt = _lifted(Lift("squat", 5, weight_kg=100))
    step = felt.steps[0]
    assert isinstance(step, Step)
    told = replace(felt, steps=(replace(step, targets=(Target(Measure.RPE, Scale.ABSOLUTE, 8, 8),)), *felt.steps[1:]))
    assert dose(told, NO_THRESHOLDS, Lifter(10)).load == pytest.approx(8 * 620 / 60 / 480 * 100)


@pytest.mark.parametrize("seed", range(120))
def test_any_workout_has_figures_or_reasons_and_never_nonsense(seed: int) -> None:
    workout = any_workout(seed)
    for known in (KNOWN, NO_THRESHOLDS):
        told = dose(workout, known)
        for figure in (told.seconds, told.metres, told.load, told.low_s, told.volume_kg):
            assert figure is None or (math.isfinite(figure) and figure >= 0)
        if told.seconds is None or told.load is None:
            assert told.reasons
        if told.seconds is not None and told.low_s is not None and told.mid_s is not None and told.high_s is not None:
            parts = told.low_s + told.mid_s + told.high_s + told.rest_s + told.unknown_s
            assert parts == pytest.approx(told.seconds)
