import pytest

from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS, End, EndKind, Intent, Repeat, Step, Thresholds, Workout, as_done
from domestique.planning.profile import profile
from tests.fakes.workouts import any_workout, example


def test_a_send_off_is_what_is_left_of_it() -> None:
    swum = Step(Intent.WORK, End(EndKind.DISTANCE, 100))
    rest = Step(Intent.REST, End(EndKind.SEND_OFF, 130))
    found = profile(Workout(Sport.SWIMMING, "x", (Repeat(2, (swum, rest)),)), Thresholds(css_mps=1.25))
    assert [
        round((one.seconds or 0) + (two.seconds or 0)) for one, two in zip(found[::2], found[1::2], strict=True)
    ] == [
        130,
        130,
    ]
    assert [one.step for one in found] == [0, 1, 0, 1]
    assert [one.band for one in found[1::2]] == ["rest", "rest"]


def test_a_last_rest_that_is_skipped_is_not_there() -> None:
    found = profile(example("bike"), NO_THRESHOLDS)
    assert [one.intent for one in found][-2:] == ["work", "cool_down"]
    assert found[0].start == 0.5 and found[0].stop == 0.75
    assert found[-1].seconds is None and "open_end" in found[-1].reasons


def test_metres_need_a_speed_to_be_seconds() -> None:
    known, unknown = profile(example("run"), Thresholds(threshold_mps=4)), profile(example("run"), NO_THRESHOLDS)
    assert known[1].seconds == pytest.approx(1000 / 4.085) and known[1].start == pytest.approx(1.02, abs=0.002)
    assert unknown[1].seconds == pytest.approx(1000 / 4.085), "an absolute pace needs no threshold to be a time"
    assert unknown[1].start is None and unknown[1].reasons == ("no_threshold_speed",)


@pytest.mark.parametrize("seed", range(60))
def test_any_workout_goes_by_as_it_is_done(seed: int) -> None:
    workout = any_workout(seed)
    found = profile(workout, Thresholds(ftp_w=250, threshold_bpm=170, threshold_mps=4, css_mps=1.2))
    assert [one.intent for one in found] == [step.intent for step in as_done(workout.steps)]
    assert all(one.seconds is None or one.seconds >= 0 for one in found)
