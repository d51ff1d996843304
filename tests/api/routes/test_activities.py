"""Activities over HTTP, read from the real database."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from domestique.services.desk import Desk
from tests.fakes.activities import gym, ride
from tests.fakes.clock import FixedClock
from tests.store.places import an_activity

BASE = "/api/v1/activities"


@pytest.fixture
async def me(owner: httpx.AsyncClient) -> UUID:
    return UUID((await owner.get("/api/v1/auth/me")).json()["id"])


async def listed(client: httpx.AsyncClient, **query: str) -> list[str]:
    answer = await client.get(BASE, params=query)
    assert answer.status_code == 200, answer.text
    return [item["id"] for item in answer.json()["items"]]


async def test_a_row_and_the_whole(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    one = await an_activity(desk, me, ride())
    (row,) = (await owner.get(BASE)).json()["items"]
    assert row["name"] == "아침 한강 라이딩"
    assert row["start"] == "2026-05-01T06:30:00Z"
    assert row["channels"] == ["power", "heart_rate", "altitude", "dev:Core"]
    whole = (await owner.get(f"{BASE}/{one}")).json()
    assert row.items() <= whole.items()
    assert whole["summary"] == {"avg_power": 203, "total_ascent": 24.0, "trigger": "session_end"}
    assert whole["laps"][0] == {"kind": "lap", "start_s": 0.0, "end_s": 60.0, "fields": {"avg_power": 203.0}}
    assert whole["pauses"] == [{"start_s": 30.0, "end_s": 40.0}]
    assert whole["losses"] == [{"code": "cut_short", "reason": "The last 12 bytes are missing."}]
    assert whole["raw_file"]["name"] == "ride.fit"


async def test_sets_and_unknowns(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    whole = (await owner.get(f"{BASE}/{await an_activity(desk, me, gym())}")).json()
    assert whole["sets"][0]["exercise"] == "squat"
    assert whole["sets"][1] == {
        "start_s": None, "duration_s": None, "kind": "active", "exercise": "carry", "reps": None, "weight_kg": 24.0,
        "rpe": 8.5, "distance_m": 40.0, "superset": "1", "said": "Farmers Walk",
    }  # fmt: skip
    assert (whole["distance_m"], whole["sparkline"], whole["name"]) == (None, None, None)


async def test_streams_are_columns(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    one = await an_activity(desk, me, ride(10))
    answer = await owner.get(f"{BASE}/{one}/streams", params={"channels": "heart_rate,unknown"})
    body = answer.json()
    assert (body["count"], [channel["channel"] for channel in body["channels"]]) == (10, ["time", "heart_rate"])
    assert body["channels"][1]["values"] == [110, 111, 112, 113, 114, None, None, None, None, 119]
    whole = (await owner.get(f"{BASE}/{one}/streams")).json()
    assert {channel["channel"] for channel in whole["channels"]} == {
        "time", "power", "heart_rate", "altitude", "dev:Core",
    }  # fmt: skip


async def test_streams_compressed_and_remembered(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    one = await an_activity(desk, me, ride())
    url = f"{BASE}/{one}/streams"
    plain = await owner.get(url, headers={"Accept-Encoding": "identity"})
    packed = await owner.get(url, headers={"Accept-Encoding": "gzip, zstd"})
    assert packed.headers["content-encoding"] == "zstd"
    assert packed.content == plain.content
    assert "content-encoding" not in plain.headers
    assert "content-encoding" not in (await owner.get(url, headers={"Accept-Encoding": "zstd;q=0"})).headers
    tag = plain.headers["etag"]
    again = await owner.get(url, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert (await owner.get(f"{url}?channels=power")).headers["etag"] != tag
    await owner.patch(f"{BASE}/{one}", json={"name": "new", "version": 1})
    assert (await owner.get(url, headers={"If-None-Match": tag})).status_code == 200


async def test_the_original_comes_back_byte_for_byte(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    one = await an_activity(desk, me, ride())
    gone = await owner.get(f"{BASE}/{one}/fit")
    assert (gone.status_code, gone.json()["code"]) == (410, "original_gone")
    await desk.blobs.put(f"raw/{me}/ab/{'ab' * 32}", b"FIT")
    answer = await owner.get(f"{BASE}/{one}/fit")
    assert answer.content == b"FIT"
    assert answer.headers["content-disposition"] == "attachment; filename*=utf-8''ride.fit"


async def test_a_change_and_a_stale_one(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    url = f"{BASE}/{await an_activity(desk, me, ride())}"
    changed = (await owner.patch(url, json={"name": "  남산  ", "sport": "running", "version": 1})).json()
    assert (changed["name"], changed["sport"], changed["version"]) == ("남산", "running", 2)
    stale = await owner.patch(url, json={"name": "old", "version": 1})
    assert (stale.status_code, stale.json()["code"]) == (409, "stale_version")
    assert (await owner.patch(url, json={"version": 2})).json()["version"] == 2
    for wrong in ({"name": "x"}, {"name": "", "version": 2}, {"sport": "chess", "version": 2}, {"version": 2, "x": 1}):
        assert (await owner.patch(url, json=wrong)).status_code == 422


async def test_null_clears(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    url = f"{BASE}/{await an_activity(desk, me, ride())}"
    own = {
        "name": "남산",
        "sport": "running",
        "notes": " 첫째\r\n둘째 ",
        "rpe": 7.5,
        "feel": 2,
        "tags": ["b", "a", "b"],
    }
    set_ = (await owner.patch(url, json={**own, "version": 1})).json()
    assert {name: set_[name] for name in own} == {**own, "notes": "첫째\n둘째", "tags": ["a", "b"]}
    assert set_["own_fields"] == ["feel", "name", "notes", "rpe", "sport", "tags"]
    cleared = (await owner.patch(url, json={**dict.fromkeys(own), "version": 2})).json()
    assert (cleared["name"], cleared["sport"]) == ("아침 한강 라이딩", "cycling"), "as recorded again"
    assert (cleared["notes"], cleared["rpe"], cleared["feel"], cleared["tags"]) == (None, None, None, [])
    assert cleared["own_fields"] == ["feel", "notes", "rpe", "tags"], "cleared on purpose is the athlete's too"
    assert (await owner.patch(url, json={"distance_m": 5.0, "version": 3})).json()["fields"][0]["code"] == "recorded"
    for wrong in ({"rpe": 10.5}, {"feel": 6}, {"tags": ["\x00"]}, {"notes": "x" * 10_001}, {"gear_id": str(uuid4())}):
        assert (await owner.patch(url, json={**wrong, "version": 3})).status_code == 422


async def test_by_hand(owner: httpx.AsyncClient) -> None:
    wish = {
        "sport": "swimming",
        "start": "2026-11-20T19:00:00",
        "elapsed_s": 3000,
        "distance_m": 2000,
        "tags": ["수영장"],
    }
    made = await owner.post(BASE, json=wish)
    assert made.status_code == 201, made.text
    one = made.json()
    assert (one["start"], one["utc_offset_s"]) == ("2026-11-20T10:00:00Z", 9 * 3600)
    assert (one["manual"], one["timer_s"], one["channels"], one["raw_file"]) == (True, 3000.0, [], None)
    assert one["own_fields"] == ["distance_m", "elapsed_s", "sport", "start", "tags"]
    assert await listed(owner, q="수영") == [one["id"]]
    url = f"{BASE}/{one['id']}"
    new = {"version": 1, "start": "2026-11-19T10:00:00+01:00", "elapsed_s": 60, "distance_m": None, "name": "x"}
    changed = (await owner.patch(url, json=new)).json()
    assert (changed["start"], changed["utc_offset_s"], changed["timer_s"]) == ("2026-11-19T09:00:00Z", 3600, 60.0)
    assert changed["distance_m"] is None
    (change,) = (await owner.get("/api/v1/changes")).json()["items"]
    assert (await owner.post(f"/api/v1/changes/{change['id']}/undo")).status_code == 204
    back = (await owner.get(url)).json()
    assert {**back, "version": 1} == one
    assert (await owner.get(f"{url}/streams")).json()["channels"] == []
    assert (await owner.get(f"{url}/fit")).status_code == 404
    for wrong in ({"sport": None}, {"start": None}, {"elapsed_s": None}, {"start": "2027-01-01T00:00:00Z"}):
        assert (await owner.patch(url, json={**wrong, "version": 3})).status_code == 422, wrong


async def test_nothing_recorded_nothing_to_work_on(owner: httpx.AsyncClient) -> None:
    wish = {"sport": "swimming", "start": "2026-11-20T19:00:00", "elapsed_s": 3000}
    one, other = [(await owner.post(BASE, json=wish)).json()["id"] for _ in range(2)]
    for path, body in (
        ("merge", {"other_id": other, "version": 1}),
        ("split", {"at_s": [100.0], "version": 1}),
        ("corrections", {"slug": "trim", "params": {"from_s": 10, "to_s": 100}, "version": 1}),
    ):
        answer = await owner.post(f"{BASE}/{one}/{path}", json=body)
        assert (answer.status_code, answer.json()["fields"][0]["code"]) == (422, "by_hand"), path
    assert (await owner.get(f"{BASE}/{one}/sources")).json()["items"] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": "2026-11-23T00:00:00Z"},
        {"start": "1899-01-01T00:00:00Z"},
        {"start": "0001-01-01T00:00:00"},
        {"start": "9999-12-31T23:59:59-12:00"},
        {"elapsed_s": 0},
        {"elapsed_s": None},
        {"distance_m": -1},
        {"avg_hr_bpm": 600},
        {"avg_power_w": 200},
        {"gear_id": str(uuid4())},
    ],
)
async def test_what_cannot_be_written_down(owner: httpx.AsyncClient, wrong: dict[str, Any]) -> None:
    wish = {"sport": "swimming", "start": "2026-11-20T19:00:00Z", "elapsed_s": 3000, **wrong}
    assert (await owner.post(BASE, json=wish)).status_code == 422


async def test_deleted_and_back(owner: httpx.AsyncClient, desk: Desk, me: UUID, clock: FixedClock) -> None:
    url = f"{BASE}/{await an_activity(desk, me, ride())}"
    deleted = await owner.delete(url)
    assert deleted.json() == {"undo_until": (clock() + timedelta(days=30)).isoformat().replace("+00:00", "Z")}
    assert (await listed(owner), (await owner.get(url)).status_code) == ([], 404)
    assert (await owner.get(f"{url}/streams")).status_code == 404
    assert (await owner.delete(url)).status_code == 404
    assert (await owner.post(f"{url}/restore")).status_code == 200
    assert (await owner.post(f"{url}/restore")).status_code == 200
    assert len(await listed(owner)) == 1


async def test_what_is_not_there(owner: httpx.AsyncClient) -> None:
    url = f"{BASE}/{uuid4()}"
    for answer in (
        await owner.get(url),
        await owner.get(f"{url}/streams"),
        await owner.get(f"{url}/fit"),
        await owner.delete(url),
        await owner.post(f"{url}/restore"),
        await owner.patch(url, json={"name": "x", "version": 1}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_a_stranger_is_asked_to_sign_in(stranger: httpx.AsyncClient) -> None:
    assert (await stranger.get(BASE)).status_code == 401
