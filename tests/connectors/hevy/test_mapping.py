import json
from datetime import date

from domestique.connectors.connector import Payload
from domestique.connectors.found import FoundActivity, FoundDay, FoundExercise
from domestique.connectors.hevy.mapping import read


def payload(kind: str, body: object) -> Payload:
    return Payload(kind, "k", "GET /v1", json.dumps(body).encode())


def test_the_catalogue_in_our_words() -> None:
    rows = [
        {"id": "D04AC939", "title": "Squat (Barbell)", "type": "weight_reps", "primary_muscle_group": "quadriceps"},
        {"id": 7, "title": "Squat (Barbell)", "type": "weight_reps", "is_custom": True},
        {"id": "ODD"},
    ]
    assert read(payload("templates", {"exercise_templates": rows})) == (
        FoundExercise("D04AC939", "Squat (Barbell)", "weight_reps", False, "quadriceps", "barbell_back_squat"),
        FoundExercise("7", "Squat (Barbell)", "weight_reps", True),
    )


def test_measures_that_were_not_taken_are_not_there() -> None:
    row = {"date": "2026-11-01", "weight_kg": 70.4, "fat_percent": None, "waist": 0, "hips": 94}
    assert read(payload("measurements", row)) == (FoundDay(date(2026, 11, 1), {"weight_kg": 70.4, "hip_cm": 94.0}),)
    assert read(payload("measurements", {"date": "2026-11-01", "weight_kg": None})) == ()
    assert read(payload("measurements", {"weight_kg": 70})) == ()


def test_what_is_of_no_kind_holds_nothing() -> None:
    assert read(payload("else", {})) == ()


def test_what_is_listed_stands_so_now_and_what_is_told_of_changes_may_be_older() -> None:
    row = json.dumps({"id": "w1", "title": "A", "start_time": "2026-11-20T10:00:00Z"}).encode()
    (listed,) = read(Payload("workouts", "w1", "GET /v1/workouts", row))
    (told,) = read(Payload("workouts", "w1", "GET /v1/workouts/events", row))
    assert isinstance(listed, FoundActivity)
    assert isinstance(told, FoundActivity)
    assert (listed.current, told.current) == (True, False)
