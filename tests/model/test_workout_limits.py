"""Totals by multiplication, ranges by sport."""

from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Measure, Scale, as_done
from domestique.model.workout_limits import target_range, total_of
from tests.fakes.workouts import any_workout, example


def test_the_totals_of_a_ride_and_a_run() -> None:
    assert total_of(example("bike").steps).seconds == 900 + 4 * (240 + 180)
    run = total_of(example("run").steps)
    assert (run.steps, run.seconds, run.metres) == (10, 600 + 4 * 120 + 600, 4000)


def test_they_are_those_of_the_steps_done_but_for_rests_left_out() -> None:
    for seed in range(200):
        workout = any_workout(seed)
        done, whole = list(as_done(workout.steps)), total_of(workout.steps)
        left_out = whole.steps - len(done)
        timed = sum(one.end.value or 0 for one in done if one.end.kind is EndKind.TIME)
        assert left_out >= 0, seed
        assert timed == whole.seconds if not left_out else timed <= whole.seconds, seed


def test_a_swimmer_is_no_cyclist() -> None:
    swim = target_range(Measure.SPEED, Scale.ABSOLUTE, Sport.SWIMMING)
    ride = target_range(Measure.SPEED, Scale.ABSOLUTE, Sport.CYCLING)
    assert swim is not None and ride is not None and swim.high < ride.high
    assert target_range(Measure.SPEED, Scale.OFFSET_100, Sport.RUNNING) is None
    assert target_range(Measure.RPE, Scale.ZONE, None) is None
