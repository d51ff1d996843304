from datetime import UTC, datetime

from domestique.formats.fit_writing import write_workout
from domestique.model.sport import Sport
from domestique.model.workout import (
    End,
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Stroke,
    Swim,
    SwimGear,
    Target,
    Workout,
)
from tests.formats.fit_writing.sdk import decode

CREATED = datetime(2026, 5, 1, tzinfo=UTC)


def _timed(seconds: float, *targets: Target, intent: Intent = Intent.WORK) -> Step:
    return Step(intent, End(EndKind.TIME, seconds), targets)


def test_intervals_as_garmin_reads_them() -> None:
    on = _timed(480, Target(Measure.POWER, Scale.ABSOLUTE, 250, 265), Target(Measure.CADENCE, Scale.ABSOLUTE, 85, 95))
    off = _timed(240, Target(Measure.HEART_RATE, Scale.ABSOLUTE, 100, 130), intent=Intent.RECOVERY)
    warm = _timed(900, Target(Measure.POWER, Scale.OF_THRESHOLD, 0.5, 0.65), intent=Intent.WARM_UP)
    cool = Step(Intent.COOL_DOWN, End(EndKind.LAP_PRESS))
    ride = Workout(Sport.CYCLING, "4 x 8분 역치", (warm, Repeat(4, (on, off)), cool), "아침에")
    messages = decode(write_workout(ride, CREATED))
    assert messages["file_id_mesgs"][0]["type"] == "workout"
    told = messages["workout_mesgs"][0]
    assert (told["sport"], told["num_valid_steps"], told["wkt_name"]) == ("cycling", 5, "4 x 8분 역치")
    assert told["wkt_description"] == "아침에"
    warm_there, on_there, off_there, again, cool_there = messages["workout_step_mesgs"]
    assert (warm_there["duration_time"], warm_there["custom_target_power_low"]) == (900, 50)
    assert (on_there["custom_target_power_low"], on_there["custom_target_power_high"]) == (1250, 1265)
    assert (on_there["secondary_target_type"], on_there["secondary_custom_target_cadence_low"]) == ("cadence", 85)
    assert (off_there["intensity"], off_there["custom_target_heart_rate_low"]) == ("recovery", 200)
    assert (again["duration_type"], again["duration_step"], again["repeat_steps"]) == ("repeat_until_steps_cmplt", 1, 4)
    assert (cool_there["duration_type"], cool_there["target_type"]) == ("open", "open")


def test_repeats_in_repeats_point_back_to_where_they_begin() -> None:
    inner = Repeat(3, (_timed(30), _timed(15)))
    run = Workout(Sport.RUNNING, "x", (_timed(600), Repeat(2, (_timed(60), inner, _timed(120)))))
    steps = decode(write_workout(run, CREATED))["workout_step_mesgs"]
    assert [(one.get("duration_step"), one.get("repeat_steps")) for one in steps if "duration_step" in one] == [
        (2, 3),
        (1, 2),
    ]


def test_pool_and_gym() -> None:
    swum = Step(
        Intent.WORK,
        End(EndKind.DISTANCE, 100),
        (Target(Measure.SPEED, Scale.ABSOLUTE, 1.2, 1.3),),
        None,
        Swim(Stroke.FREE, gear=(SwimGear.PADDLES,)),
    )
    rest = Step(Intent.REST, End(EndKind.SEND_OFF, 105))
    swim = decode(write_workout(Workout(Sport.SWIMMING, "CSS", (swum, rest), None, 22.86, True), CREATED))
    told, (there, wall) = swim["workout_mesgs"][0], swim["workout_step_mesgs"]
    assert (told["sub_sport"], told["pool_length"], told["pool_length_unit"]) == ("lap_swimming", 22.86, "statute")
    assert (there["target_stroke_type"], there["equipment"]) == ("freestyle", "swim_paddles")
    assert there["secondary_custom_target_speed_low"] == 1.2
    assert (wall["duration_type"], wall["intensity"]) == ("repetition_time", "rest")
    lift = Lift("barbell_back_squat", 5, weight_kg=82.5)
    gym = Workout(Sport.STRENGTH, "Legs", (Step(Intent.WORK, End(EndKind.REPS, 5), (), None, None, lift),))
    messages = decode(write_workout(gym, CREATED))
    (step,) = messages["workout_step_mesgs"]
    assert (step["duration_reps"], step["exercise_category"], step["exercise_weight"]) == (5, "squat", 82.5)
    assert step["exercise_name"] == 6 and messages["exercise_title_mesgs"][0]["wkt_step_name"] == "Barbell back squat"
