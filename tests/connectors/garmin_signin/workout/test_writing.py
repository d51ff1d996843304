"""The exact words and numbers of Garmin's dictionary, for each sport."""

from functools import partial
from typing import Any

from domestique.connectors.garmin_signin.workout import sayable, written
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
    Thresholds,
    Workout,
)

TIME, FAR, REPS = (partial(End, kind) for kind in (EndKind.TIME, EndKind.DISTANCE, EndKind.REPS))


def _steps(body: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = body["workoutSegments"][0]["workoutSteps"]
    return found


def _write(workout: Workout, known: Thresholds = Thresholds()) -> dict[str, Any]:
    return written(sayable(workout, known).workout, None)


def test_a_run_of_intervals_is_garmins_own_example() -> None:
    pace = Target(Measure.SPEED, Scale.ABSOLUTE, 4.0, 1000 / 240)
    body = _write(
        Workout(
            Sport.RUNNING,
            "4x1k",
            (
                Step(Intent.WARM_UP, TIME(600)),
                Repeat(
                    4, (Step(Intent.WORK, FAR(1000), (pace,)), Step(Intent.RECOVERY, TIME(120))), skip_last_rest=True
                ),
                Step(Intent.COOL_DOWN, TIME(600)),
            ),
        )
    )
    assert body["sportType"] == {"sportTypeId": 1, "sportTypeKey": "running", "displayOrder": 1}
    assert body["estimatedDurationInSecs"] == 600 + 3 * 120 + 600
    warm, group, cool = _steps(body)
    assert (warm["stepOrder"], group["stepOrder"], cool["stepOrder"]) == (1, 2, 5)
    assert warm["stepType"]["stepTypeId"] == 1
    assert warm["endCondition"]["conditionTypeKey"] == "time"
    assert warm["targetType"] == {"workoutTargetTypeId": 1, "workoutTargetTypeKey": "no.target", "displayOrder": 1}
    assert (group["type"], group["numberOfIterations"], group["skipLastRestStep"]) == ("RepeatGroupDTO", 4, True)
    assert group["endCondition"] == {
        "conditionTypeId": 7,
        "conditionTypeKey": "iterations",
        "displayOrder": 7,
        "displayable": False,
    }
    hard = group["workoutSteps"][0]
    assert hard["endCondition"]["conditionTypeId"] == 3
    assert hard["targetType"]["workoutTargetTypeKey"] == "pace.zone"
    assert (hard["targetValueOne"], hard["targetValueTwo"]) == (4.0, 4.1667)


def test_a_ride_has_watts_first_and_cadence_second() -> None:
    aims = (Target(Measure.POWER, Scale.OF_THRESHOLD, 0.88, 0.94), Target(Measure.CADENCE, Scale.ABSOLUTE, 85, 95))
    body = _write(Workout(Sport.CYCLING, "SST", (Step(Intent.WORK, TIME(1200), aims),)), Thresholds(ftp_w=250))
    (step,) = _steps(body)
    assert body["sportType"]["sportTypeId"] == 2
    assert (step["targetType"]["workoutTargetTypeId"], step["targetValueOne"], step["targetValueTwo"]) == (2, 220, 235)
    assert step["secondaryTargetType"]["workoutTargetTypeKey"] == "cadence"
    assert (step["secondaryTargetValueOne"], step["secondaryTargetValueTwo"]) == (85, 95)


def test_speed_is_speed_on_the_bike_and_a_zone_is_a_zone_number() -> None:
    aims = (Target(Measure.HEART_RATE, Scale.ZONE, 2, 2), Target(Measure.SPEED, Scale.ABSOLUTE, 8, 9))
    (step,) = _steps(_write(Workout(Sport.CYCLING, "Easy", (Step(Intent.WORK, End(EndKind.LAP_PRESS), aims),))))
    assert (step["targetType"]["workoutTargetTypeId"], step["zoneNumber"]) == (4, 2)
    assert "targetValueOne" not in step
    assert step["secondaryTargetType"]["workoutTargetTypeKey"] == "speed.zone"
    assert (step["endCondition"]["conditionTypeKey"], step["endConditionValue"]) == ("lap.button", None)


def test_a_swim_is_sport_4_with_stroke_gear_wall_rest_send_off_and_css() -> None:
    body = _write(
        Workout(
            Sport.SWIMMING,
            "CSS",
            (
                Step(
                    Intent.WORK,
                    FAR(100),
                    (Target(Measure.SPEED, Scale.OFFSET_100, -2, -2),),
                    swim=Swim(Stroke.FREE, gear=(SwimGear.PULL_BUOY,)),
                ),
                Step(Intent.REST, TIME(20)),
                Step(Intent.WORK, FAR(50), swim=Swim(drill=True)),
                Step(Intent.REST, End(EndKind.SEND_OFF, 75)),
            ),
            pool_length_m=25,
        )
    )
    assert body["sportType"] == {"sportTypeId": 4, "sportTypeKey": "swimming", "displayOrder": 3}
    assert (body["poolLength"], body["poolLengthUnit"]["unitKey"]) == (25, "meter")
    swim, wall, drill, send_off = _steps(body)
    assert swim["strokeType"] == {"strokeTypeId": 6, "strokeTypeKey": "free", "displayOrder": 6}
    assert swim["equipmentType"]["equipmentTypeKey"] == "pull_buoy"
    assert swim["targetType"]["workoutTargetTypeKey"] == "no.target"
    assert swim["secondaryTargetType"]["workoutTargetTypeId"] == 17
    assert (swim["secondaryTargetValueOne"], swim["secondaryTargetValueTwo"]) == (-2, 0)
    assert (wall["stepType"]["stepTypeKey"], wall["endCondition"]["conditionTypeKey"]) == ("rest", "fixed.rest")
    assert drill["strokeType"]["strokeTypeId"] == 4
    assert (send_off["endCondition"]["conditionTypeKey"], send_off["endConditionValue"]) == ("fixed.repetition", 75)


def test_a_pool_in_yards_is_written_in_yards() -> None:
    swim = Workout(Sport.SWIMMING, "Yards", (Step(Intent.WORK, FAR(91.44)),), pool_length_m=22.86, pool_yards=True)
    body = _write(swim)
    assert (body["poolLength"], body["poolLengthUnit"]) == (25, {"unitId": 230, "unitKey": "yard", "factor": 91.44})


def test_a_set_has_a_named_exercise_and_its_weight_in_grams() -> None:
    lift = Lift("barbell_back_squat", 5, 5, weight_kg=102.5)
    body = _write(
        Workout(Sport.STRENGTH, "Legs", (Step(Intent.WORK, REPS(5), lift=lift), Step(Intent.REST, TIME(180))))
    )
    squat, rest = _steps(body)
    assert body["sportType"]["sportTypeId"] == 5
    assert (squat["category"], squat["exerciseName"]) == ("SQUAT", "BARBELL_BACK_SQUAT")
    assert (squat["endCondition"]["conditionTypeId"], squat["endConditionValue"]) == (10, 5)
    assert (squat["weightValue"], squat["weightUnit"]["unitKey"]) == (102500, "kilogram")
    assert (rest["stepType"]["stepTypeId"], rest["endCondition"]["conditionTypeKey"]) == (5, "time")
