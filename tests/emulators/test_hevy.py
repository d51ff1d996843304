"""The pretend Hevy against the contract (hevy's own OpenAPI), over HTTP."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from domestique.emulators import World
from domestique.emulators.hevy.account import HevyAccount

SQUAT, BENCH = "D04AC939", "79D0BB3A"
START = datetime(2026, 11, 1, 9, tzinfo=UTC)


@pytest.fixture
def hevy(world: World) -> HevyAccount:
    return world.hevy.account


@pytest.fixture
def call(ask: httpx.Client, hevy: HevyAccount) -> Any:
    def call(method: str, path: str, **said: Any) -> httpx.Response:
        return ask.request(method, f"/hevy{path}", headers={"api-key": hevy.key}, **said)

    return call


def _worked_out(hevy: HevyAccount, days: int) -> str:
    start = START + timedelta(days=days)
    sets = [{"weight_kg": 80.0, "reps": 5, "rpe": 8}]
    exercises = [{"exercise_template_id": SQUAT, "sets": sets}]
    return hevy.add_workout(f"Day {days}", start, start + timedelta(hours=1), exercises)


def _routine(**said: Any) -> dict[str, Any]:
    plan = {"type": "normal", "weight_kg": 80, "rep_range": {"start": 6, "end": 8}}
    exercises = [{"exercise_template_id": BENCH, "superset_id": None, "rest_seconds": 120, "sets": [plan]}]
    return {"routine": {"title": "Coach - Upper A", "folder_id": None, "notes": "RIR 2", "exercises": exercises} | said}


def test_a_wrong_key_is_answered_with_html(ask: httpx.Client, world: World) -> None:
    for headers in ({}, {"api-key": "0"}):
        answer = ask.get("/hevy/v1/user/info", headers=headers)
        assert answer.status_code == 401
        assert answer.headers["content-type"].startswith("text/html")


def test_the_key_says_whose_it_is(call: Any, hevy: HevyAccount) -> None:
    assert call("GET", "/v1/user/info").json()["data"]["id"] == hevy.user_id


def test_workouts_come_in_pages_newest_first_and_end_with_404(call: Any, hevy: HevyAccount) -> None:
    for days in range(12):
        _worked_out(hevy, days)
    first = call("GET", "/v1/workouts?page=1&pageSize=10").json()
    second = call("GET", "/v1/workouts?page=2&pageSize=10").json()
    assert first["page_count"] == 2
    assert [each["title"] for each in first["workouts"] + second["workouts"]] == [f"Day {d}" for d in range(11, -1, -1)]
    assert call("GET", "/v1/workouts?page=3&pageSize=10").status_code == 404
    assert call("GET", "/v1/workouts?pageSize=11").status_code == 400
    assert call("GET", "/v1/workouts/count").json() == {"workout_count": 12}


def test_a_workout_has_the_contracts_fields(call: Any, hevy: HevyAccount) -> None:
    body = call("GET", f"/v1/workouts/{_worked_out(hevy, 0)}").json()
    assert body["exercises"][0]["title"] == "Squat (Barbell)"
    assert body["exercises"][0]["sets"][0] == {
        "index": 0, "type": "normal", "weight_kg": 80.0, "reps": 5, "distance_meters": None, "duration_seconds": None,
        "rpe": 8, "custom_metric": None,
    }  # fmt: skip
    assert call("GET", "/v1/workouts/none").status_code == 404


def test_events_tell_edits_and_deletions_since_a_moment(call: Any, hevy: HevyAccount) -> None:
    kept, edited, deleted = (_worked_out(hevy, days) for days in range(3))
    since = "2026-11-10T00:00:00Z"
    assert call("GET", f"/v1/workouts/events?since={since}").json()["events"] == []
    hevy.edit_workout(edited, title="Renamed")
    hevy.delete_workout(deleted)
    events = call("GET", f"/v1/workouts/events?since={since}&pageSize=10").json()["events"]
    told = {each["type"]: each.get("id") or each["workout"]["id"] for each in events}
    assert told == {"updated": edited, "deleted": deleted}
    everything = call("GET", "/v1/workouts/events?pageSize=10").json()["events"]
    assert kept in [each.get("workout", {}).get("id") for each in everything]


@pytest.mark.parametrize("answer", ["list", "object", "bare", "empty"])
def test_a_new_routine_is_there_whatever_the_answer_says(call: Any, hevy: HevyAccount, answer: Any) -> None:
    hevy.routine_answer = answer
    made = call("POST", "/v1/routines", json=_routine())
    assert made.status_code == 201
    listed = call("GET", "/v1/routines").json()["routines"]
    assert [each["title"] for each in listed] == ["Coach - Upper A"]
    known = {"list": lambda b: b["routine"][0], "object": lambda b: b["routine"], "bare": lambda b: b}
    if answer == "empty":
        assert made.json() == {}
    else:
        assert known[answer](made.json())["id"] == listed[0]["id"]


def test_a_routine_is_overwritten_whole_and_keeps_its_folder(call: Any, hevy: HevyAccount) -> None:
    folder = call("POST", "/v1/routine_folders", json={"routine_folder": {"title": "Coach"}}).json()["id"]
    call("POST", "/v1/routines", json=_routine(folder_id=folder))
    key = hevy.routines.items()[0][0]
    said = _routine(title="Coach - Upper B")
    del said["routine"]["folder_id"]
    assert call("PUT", f"/v1/routines/{key}", json=said).status_code == 200
    held = call("GET", f"/v1/routines/{key}").json()["routine"]
    assert (held["title"], held["folder_id"], held["exercises"][0]["rest_seconds"]) == ("Coach - Upper B", folder, 120)
    assert call("PUT", f"/v1/routines/{key}", json=_routine()).status_code == 400, "a folder cannot be put"
    assert call("PUT", "/v1/routines/none", json=said).status_code == 404
    assert call("DELETE", f"/v1/routines/{key}").status_code == 405


def test_what_the_contract_does_not_know_is_refused(call: Any, hevy: HevyAccount) -> None:
    wrong = [
        _routine(exercises=[{"exercise_template_id": "nothing", "sets": []}]),
        _routine(exercises=[{"exercise_template_id": BENCH, "sets": [{"type": "amrap"}]}]),
        _routine(exercises=[{"exercise_template_id": BENCH, "sets": [{"reps": 5.5}]}]),
        _routine(exercises=[{"exercise_template_id": BENCH, "sets": [{"rpe": 8}]}]),
        _routine(colour="blue"),
        _routine(folder_id=12345),
        {},
    ]
    assert [call("POST", "/v1/routines", json=each).status_code for each in wrong] == [400] * len(wrong)
    assert len(hevy.routines) == 0
    hevy.routine_limit = 0
    assert call("POST", "/v1/routines", json=_routine()).status_code == 403


def test_a_new_folder_stands_first(call: Any, hevy: HevyAccount) -> None:
    hevy.add_folder("Mine")
    call("POST", "/v1/routine_folders", json={"routine_folder": {"title": "Coach"}})
    rows = call("GET", "/v1/routine_folders").json()["routine_folders"]
    assert [(each["index"], each["title"]) for each in rows] == [(0, "Coach"), (1, "Mine")]
    assert call("GET", f"/v1/routine_folders/{rows[1]['id']}").json()["title"] == "Mine"
    assert call("GET", "/v1/routine_folders/none").status_code == 404


def test_templates_and_what_was_done_with_one(call: Any, hevy: HevyAccount) -> None:
    rows = call("GET", "/v1/exercise_templates?pageSize=100").json()["exercise_templates"]
    assert {"id": SQUAT, "title": "Squat (Barbell)"}.items() <= next(e for e in rows if e["id"] == SQUAT).items()
    said = {
        "title": "My Lift",
        "exercise_type": "weight_reps",
        "equipment_category": "barbell",
        "muscle_group": "chest",
    }
    key = call("POST", "/v1/exercise_templates", json={"exercise": said}).json()["id"]
    assert call("GET", f"/v1/exercise_templates/{key}").json()["is_custom"] is True
    _worked_out(hevy, 0)
    history = call("GET", f"/v1/exercise_history/{SQUAT}").json()["exercise_history"]
    assert [(each["reps"], each["weight_kg"]) for each in history] == [(5, 80.0)]


def test_one_measurement_a_day_and_an_overwrite_clears(call: Any) -> None:
    body = {"date": "2026-11-02", "weight_kg": 72.5, "fat_percent": 14.0}
    assert call("POST", "/v1/body_measurements", json=body).status_code == 200
    assert call("POST", "/v1/body_measurements", json=body).status_code == 409
    assert call("PUT", "/v1/body_measurements/2026-11-02", json={"weight_kg": 72.0}).status_code == 200
    one = call("GET", "/v1/body_measurements/2026-11-02").json()
    assert (one["weight_kg"], one["fat_percent"]) == (72.0, None)
    assert call("PUT", "/v1/body_measurements/2026-11-03", json={}).status_code == 404
    assert call("GET", "/v1/body_measurements").json()["body_measurements"] == [one]


def test_the_snapshot_tells_the_athletes_things_from_a_clients(call: Any, hevy: HevyAccount, world: World) -> None:
    hevy.add_folder("Mine")
    own = hevy.add_routine("My own", [])
    before = world.untouched()
    call("POST", "/v1/routine_folders", json={"routine_folder": {"title": "Coach"}})
    call("POST", "/v1/routines", json=_routine())
    assert world.untouched() == before
    assert [each["by"] for each in world.snapshot()["hevy/Demo"]["routines"]] == ["athlete", "client"]
    call("PUT", f"/v1/routines/{own}", json={"routine": {"title": "Overwritten", "notes": "", "exercises": []}})
    assert world.untouched() != before
