import json
from datetime import UTC, datetime
from typing import Any

import pytest

from domestique.connectors.connector import Payload
from domestique.connectors.errors import ShapeChanged
from domestique.connectors.found import FoundActivity, Gone
from domestique.connectors.hevy.mapping import read
from domestique.model.sport import Sport


def found(**row: Any) -> FoundActivity:
    body = {"id": "w1", "title": "Legs", "start_time": "2026-11-20T18:00:00+09:00"} | row
    (one,) = read(Payload("workouts", "w1", "GET /v1/workouts", json.dumps(body).encode()))
    assert isinstance(one, FoundActivity)
    return one


def exercise(title: str, *sets: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"title": title, "exercise_template_id": "X", "sets": list(sets)} | more


def test_a_workout_is_an_activity_with_its_sets() -> None:
    one = found(
        end_time="2026-11-20T10:05:30Z",
        updated_at="2026-11-20T11:00:00Z",
        description="Good day",
        exercises=[
            exercise(
                "Squat (Barbell)",
                {"index": 1, "type": "normal", "weight_kg": 102.5, "reps": 5, "rpe": 8.5},
                {"index": 0, "type": "warmup", "weight_kg": 60, "reps": 8, "rpe": None},
                index=1,
                notes="Deep",
                supersets_id=0,
            ),
            exercise("My Own Lift", {"type": "failure", "reps": 12}, index=0, supersets_id=None),
        ],
    )
    assert (one.external_id, one.changed_at) == ("w1", datetime(2026, 11, 20, 11, tzinfo=UTC))
    assert one.notes == "Good day\nSquat (Barbell): Deep"
    activity = one.activity
    assert (activity.sport, activity.start, activity.name) == (
        Sport.STRENGTH, datetime(2026, 11, 20, 9, tzinfo=UTC), "Legs",
    )  # fmt: skip
    assert (activity.elapsed_s, activity.timer_s, activity.distance_m) == (3930.0, None, None)
    own, warm, work = activity.sets
    assert (own.exercise, own.said, own.kind, own.reps, own.weight_kg) == ("My Own Lift", None, "failure", 12, None)
    assert (warm.kind, warm.weight_kg, warm.rpe, warm.start_s) == ("warmup", 60.0, None, None)
    assert (work.exercise, work.said) == ("barbell_back_squat", "Squat (Barbell)")
    assert (work.kind, work.weight_kg, work.reps, work.rpe, work.superset) == ("active", 102.5, 5, 8.5, "0")


def test_sets_of_time_and_distance() -> None:
    sets = found(
        exercises=[
            exercise("Plank", {"duration_seconds": 60, "reps": None, "distance_meters": 0}),
            exercise("Farmers Walk", {"distance_meters": 40, "weight_kg": 32}),
        ]
    ).activity.sets
    assert [(one.exercise, one.duration_s, one.distance_m) for one in sets] == [
        ("plank", 60.0, None),
        ("farmers_walk", None, 40.0),
    ]


def test_help_is_a_weight_below_zero() -> None:
    (one,) = found(exercises=[exercise("Pull Up (Assisted)", {"weight_kg": 20, "reps": 6})]).activity.sets
    assert (one.weight_kg, one.exercise) == (-20.0, "Pull Up (Assisted)")


def test_what_is_all_one_endurance_sport_is_that_sport() -> None:
    run = found(exercises=[exercise("Running", {"distance_meters": 5000, "duration_seconds": 1500})]).activity
    assert (run.sport, run.distance_m) == (Sport.RUNNING, 5000.0)
    gym = [exercise("Running", {"distance_meters": 1000}), exercise("Plank", {"duration_seconds": 60})]
    both = found(exercises=gym).activity
    assert (both.sport, both.distance_m) == (Sport.STRENGTH, None)
    assert found(exercises=[]).activity.sport is Sport.STRENGTH


def test_a_deletion_says_when() -> None:
    body = json.dumps({"type": "deleted", "id": "w1", "deleted_at": "2026-11-20T11:00:00Z"}).encode()
    assert read(Payload("workouts", "w1", "", body)) == (Gone("w1", datetime(2026, 11, 20, 11, tzinfo=UTC)),)


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"id": "w1"}', b'{"id": "w1", "start_time": "soon"}', b"nothing"])
def test_what_is_no_workout_is_a_changed_shape(body: bytes) -> None:
    with pytest.raises(ShapeChanged) as caught:
        read(Payload("workouts", "w1", "", body))
    assert caught.value.body == body


def test_a_workout_that_ends_before_it_begins_has_no_length() -> None:
    assert found(end_time="2026-11-20T01:00:00Z").activity.elapsed_s is None
