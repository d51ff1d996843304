"""The pretend intervals.icu, over HTTP."""

import base64
from typing import Any

import httpx
import pytest

from domestique.emulators import World

BASE = "/intervals/api/v1"


@pytest.fixture
def call(ask: httpx.Client, world: World) -> Any:
    def call(method: str, path: str, **said: Any) -> httpx.Response:
        return ask.request(method, f"{BASE}{path}", auth=("API_KEY", world.intervals.account.key), **said)

    return call


def _event(day: str, **said: Any) -> dict[str, Any]:
    body = {"category": "WORKOUT", "start_date_local": f"{day}T00:00:00", "type": "Run", "name": "4x1k"}
    return body | {"description": "- 10m Z1 Pace\n- 4x 1km Z4 Pace"} | said


def test_only_the_right_key_and_the_own_athlete(ask: httpx.Client, world: World, call: Any) -> None:
    assert ask.get(f"{BASE}/athlete/0").status_code == 401
    assert ask.get(f"{BASE}/athlete/0", auth=("me", world.intervals.account.key)).status_code == 401
    assert call("GET", "/athlete/0").json()["id"] == world.intervals.account.athlete_id
    assert call("GET", "/athlete/i1").status_code == 403


def test_wellness_of_a_span_and_a_put_that_keeps_the_rest(call: Any, world: World) -> None:
    for day in (1, 2, 3):
        world.intervals.account.add_wellness(f"2026-11-0{day}", restingHR=50 + day, hrv=61.0)
    rows = call("GET", "/athlete/0/wellness?oldest=2026-11-02&newest=2026-11-03").json()
    assert [(each["id"], each["restingHR"], each["weight"]) for each in rows] == [
        ("2026-11-02", 52, None), ("2026-11-03", 53, None),
    ]  # fmt: skip
    assert call("PUT", "/athlete/0/wellness/2026-11-02", json={"weight": 72.5}).json()["hrv"] == 61.0
    assert call("PUT", "/athlete/0/wellness/2026-11-02", json={"mood_": 1}).status_code == 422
    assert call("GET", "/athlete/0/wellness?oldest=yesterday").status_code == 422


def test_bulk_upsert_knows_events_by_external_id(call: Any) -> None:
    first = call("POST", "/athlete/0/events/bulk?upsert=true", json=[_event("2026-11-24", external_id="d:1")]).json()
    again = call("POST", "/athlete/0/events/bulk?upsert=true", json=[_event("2026-11-25", external_id="d:1")]).json()
    assert first[0]["id"] == again[0]["id"]
    plain = call("POST", "/athlete/0/events/bulk", json=[_event("2026-11-25", external_id="d:1")]).json()
    assert plain[0]["id"] != first[0]["id"], "without upsert it is another one"
    rows = call("GET", "/athlete/0/events?oldest=2026-11-25&newest=2026-11-25").json()
    assert len(rows) == 2
    assert call("PUT", "/athlete/0/events/bulk-delete", json=[{"external_id": "d:1"}]).json() == {"eventsDeleted": 2}


def test_an_event_is_changed_and_deleted(call: Any) -> None:
    key = call("POST", "/athlete/0/events", json=_event("2026-11-24")).json()["id"]
    moved = call("PUT", f"/athlete/0/events/{key}", json={"start_date_local": "2026-11-26T00:00:00"}).json()
    assert (moved["start_date_local"], moved["name"]) == ("2026-11-26T00:00:00", "4x1k")
    assert call("DELETE", f"/athlete/0/events/{key}").status_code == 200
    assert [call(m, f"/athlete/0/events/{key}").status_code for m in ("GET", "DELETE")] == [404, 404]


def test_an_event_from_a_file_and_what_is_no_event(call: Any) -> None:
    raw = base64.b64encode(b"<workout_file/>").decode()
    made = call("POST", "/athlete/0/events", json=_event("2026-11-24", filename="a.zwo", file_contents_base64=raw))
    assert "file_contents_base64" not in made.json()
    wrong = [
        _event("2026-11-24", category="SESSION"), _event("someday"), {"category": "WORKOUT"}, [],
        _event("2026-11-24", filename="a.txt", file_contents_base64=raw),
        _event("2026-11-24", filename="a.fit", file_contents_base64="%%"),
    ]  # fmt: skip
    assert [call("POST", "/athlete/0/events", json=each).status_code for each in wrong] == [422] * len(wrong)


def test_the_same_file_twice_is_one_activity(call: Any) -> None:
    def hand_in(raw: bytes) -> httpx.Response:
        found: httpx.Response = call("POST", "/athlete/0/activities?external_id=d:1", files={"file": ("a.fit", raw)})
        return found

    first, again = hand_in(b"one ride"), hand_in(b"one ride")
    assert (first.status_code, again.status_code) == (201, 200)
    key = first.json()["activities"][0]["id"]
    assert again.json()["id"] == key
    assert call("GET", f"/activity/{key}/fit-file").content == b"one ride"
    assert call("GET", f"/activity/{key}").json()["external_id"] == "d:1"
    assert hand_in(b"").status_code == 422
    assert call("DELETE", f"/activity/{key}").status_code == 200
    assert call("GET", f"/activity/{key}/file").status_code == 404
