import json
from datetime import UTC, datetime

from domestique.connectors.found import FoundActivity
from domestique.connectors.garmin_signin.exercise_sets import exercise_sets
from domestique.model.activity import StrengthSet


def _set(minute: int, **told: object) -> dict[str, object]:
    return {"setType": "ACTIVE", "duration": 40.0, "startTime": f"2026-11-20T09:{minute:02d}:00.0", **told}


def test_sets_in_kilograms_with_our_names() -> None:
    squat = [
        {"category": "BENCH_PRESS", "name": None, "probability": 3.0},
        {"category": "SQUAT", "name": "BARBELL_BACK_SQUAT", "probability": 97.0},
    ]
    body = {
        "activityId": 42,
        "exerciseSets": [
            _set(0, exercises=squat, repetitionCount=5, weight=102_500.0),
            _set(1, setType="REST", exercises=[], duration=120.0, repetitionCount=0, weight=0.0),
            _set(3, exercises=[{"category": "UNKNOWN", "name": None}], repetitionCount=8, weight=None),
        ],
    }
    (found,) = exercise_sets(json.dumps(body).encode())
    assert isinstance(found, FoundActivity)
    assert (found.external_id, found.activity.start) == ("42", datetime(2026, 11, 20, 9, tzinfo=UTC))
    assert found.activity.elapsed_s == 220
    assert found.activity.sets == (
        StrengthSet(0, 40, "active", "barbell_back_squat", 5, 102.5),
        StrengthSet(60, 120, "rest", None, None, None),
        StrengthSet(180, 40, "active", None, 8, None),
    )


def test_a_session_without_sets_is_nothing() -> None:
    assert exercise_sets(b'{"activityId": 42, "exerciseSets": null}') == ()
    assert exercise_sets(b"") == ()
