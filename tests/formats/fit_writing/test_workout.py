from datetime import UTC, datetime

from domestique.formats.fit_writing import Step, WorkoutFile, write_workout
from tests.formats.fit_writing.sdk import decode

CREATED = datetime(2026, 5, 1, tzinfo=UTC)


def test_intervals_as_garmin_reads_them() -> None:
    workout = WorkoutFile(
        "4 x 8분 역치",
        "cycling",
        (
            Step("Warm up", "warmup", seconds=900, power=(0.5, 0.65), relative=True),
            Step("On", seconds=480, power=(250, 265)),
            Step("Off", "recovery", seconds=240, heart_rate=(100, 130)),
            Step(repeat_from=1, repeats=4),
            Step("Cool down", "cooldown"),
        ),
        CREATED,
    )
    messages = decode(write_workout(workout))
    assert messages["file_id_mesgs"][0]["type"] == "workout"
    assert messages["workout_mesgs"][0] == {"sport": "cycling", "num_valid_steps": 5, "wkt_name": "4 x 8분 역치"}
    warm, on, off, again, cool = messages["workout_step_mesgs"]
    assert (warm["duration_time"], warm["custom_target_power_low"], warm["custom_target_power_high"]) == (900, 50, 65)
    assert (on["duration_time"], on["custom_target_power_low"], on["custom_target_power_high"]) == (480, 1250, 1265)
    assert (off["intensity"], off["custom_target_heart_rate_low"]) == ("recovery", 200)
    assert (again["duration_type"], again["duration_step"], again["repeat_steps"]) == ("repeat_until_steps_cmplt", 1, 4)
    assert (cool["duration_type"], cool["target_type"]) == ("open", "open")


def test_runs_swims_and_sets() -> None:
    run = decode(write_workout(WorkoutFile("Tempo", "running", (Step(metres=1000, speed=(3.9, 4.1)),), CREATED)))
    (step,) = run["workout_step_mesgs"]
    assert (step["duration_distance"], step["custom_target_speed_low"]) == (1000, 3.9)
    swim = WorkoutFile(
        "CSS",
        "swimming",
        (Step(metres=100, stroke="freestyle", equipment="swim_paddles"),),
        CREATED,
        "lap_swimming",
        25.0,
    )
    messages = decode(write_workout(swim))
    assert messages["workout_mesgs"][0]["pool_length"] == 25
    assert messages["workout_step_mesgs"][0]["target_stroke_type"] == "freestyle"
    gym = WorkoutFile("Legs", "training", (Step(reps=5, exercise_category="squat", weight_kg=100.0),), CREATED)
    (step,) = decode(write_workout(gym))["workout_step_mesgs"]
    assert (step["duration_reps"], step["exercise_category"], step["exercise_weight"]) == (5, "squat", 100)
