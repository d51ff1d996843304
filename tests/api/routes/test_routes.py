"""Routes over HTTP: handed in, looked at, estimated, changed, thrown away and taken out."""

from uuid import UUID, uuid4

import httpx
import pytest

from domestique.services.desk import Desk
from tests.fakes.activities import gym
from tests.fakes.ways import gpx_way, ride_along
from tests.services.routes import match
from tests.store.places import an_activity

BASE = "/api/v1/routes"


async def me(owner: httpx.AsyncClient) -> UUID:
    return UUID((await owner.get("/api/v1/auth/me")).json()["id"])


async def hand_in(owner: httpx.AsyncClient, *files: tuple[str, bytes], **query: str) -> list[dict[str, object]]:
    answer = await owner.post(BASE, files=[("files", file) for file in files], params=query)
    assert answer.status_code == 201, answer.text
    items: list[dict[str, object]] = answer.json()["items"]
    return items


async def a_route(owner: httpx.AsyncClient, data: bytes | None = None) -> str:
    (item,) = await hand_in(owner, ("way.gpx", data or gpx_way()))
    return f"{BASE}/{item['route_ids'][0]}"  # type: ignore[index]


async def test_a_file_becomes_a_route_with_sections_and_climbs(owner: httpx.AsyncClient) -> None:
    one = await a_route(owner)
    route = (await owner.get(one)).json()
    assert (route["name"], route["sport"], route["hardest"], route["measured"]) == ("북악", "cycling", "4", "gps")
    assert route["gain_m"] == pytest.approx(140, abs=4)
    assert len(route["line"]["latitude"]) == len(route["line"]["metres"]) > 5
    assert len(route["profile"]["altitude_m"]) == len(route["profile"]["grade"])
    assert max(route["profile"]["grade"]) == pytest.approx(0.07, abs=0.005)
    parts = (await owner.get(f"{one}/sections")).json()["items"]
    assert sum(part["length_m"] for part in parts) == pytest.approx(route["length_m"])
    steep = (await owner.get(f"{one}/sections", params={"min_grade": 0.05})).json()["items"]
    assert [part["position"] for part in steep] == [1]
    (climb,) = (await owner.get(f"{one}/climbs")).json()["items"]
    assert climb["category"] == "4"
    assert (await owner.get(BASE, params={"q": "북", "min_gain_m": 100})).json()["items"][0]["id"] == route["id"]
    assert (await owner.get(BASE, params={"min_length_m": 99_000})).json()["items"] == []


async def test_bad_files_say_why_and_what_to_do(owner: httpx.AsyncClient) -> None:
    point = b'<gpx><trk><trkpt lat="37" lon="127"/></trk></gpx>'
    far = b'<gpx><trk><trkpt lat="37" lon="127"/><trkpt lat="46" lon="127"/></trk></gpx>'
    items = await hand_in(owner, ("one.gpx", point), ("far.gpx", far), ("x.gpx", b"<html>"), ("ok.gpx", gpx_way()))
    assert [item["code"] for item in items] == ["no_points", "points_too_far_apart", "html_page", None]
    assert all(item["reason"] and item["next"] for item in items[:3])
    (again,) = await hand_in(owner, ("renamed.gpx", gpx_way()))
    assert (again["known"], again["route_ids"]) == (True, items[3]["route_ids"])


async def test_without_altitude_everything_else_still_works(owner: httpx.AsyncClient) -> None:
    one = await a_route(owner, gpx_way(heights=False))
    route = (await owner.get(one)).json()
    assert (route["gain_m"], route["profile"]) == (None, None)
    assert "altitude" in route["no_profile"]
    assert (await owner.get(f"{one}/sections")).json() == {"items": [], "no_profile": route["no_profile"]}
    assert (await owner.get(f"{one}/climbs")).json()["items"] == []
    estimate = (await owner.get(f"{one}/estimate", params={"rider_kg": 70, "power_w": 200})).json()
    assert estimate["seconds"] is None and estimate["reason"]


async def test_an_estimate_with_parameters_and_without(owner: httpx.AsyncClient) -> None:
    one = await a_route(owner)
    empty = (await owner.get(f"{one}/estimate")).json()
    assert (empty["seconds"], empty["missing"], empty["sections"]) == (None, ["weight"], [])
    asked: dict[str, str | int] = {"rider_kg": 75, "power_w": 250, "cassette": "11,13,15,17,19,21,23,25"}
    found = (await owner.get(f"{one}/estimate", params=asked)).json()
    assert found["low_s"] < found["seconds"] < found["high_s"]
    assert found["factor"] == {"value": 1.03, "rides": 0, "fitted": False}
    told = {item["name"]: item for item in found["assumptions"]}
    assert (told["cassette"]["origin"], told["cassette"]["values"][-1]) == ("given", 25)
    assert (told["cda"]["value"], told["cda"]["origin"]) == (0.32, "assumed")
    up = found["sections"][1]["gear"]
    assert (up["chainring"], up["sprocket"]) == (34, 23)
    faster = (await owner.get(f"{one}/estimate", params={**asked, "power_w": 300})).json()
    assert faster["seconds"] < found["seconds"]
    for bad in ("cassette=11,x", "cassette=1,2", "power_w=0", "rider_kg=nan", "speed=1"):
        assert (await owner.get(f"{one}/estimate?{bad}")).status_code == 422, bad


async def test_the_way_of_an_activity_and_who_went_it(owner: httpx.AsyncClient, desk: Desk) -> None:
    user_id = await me(owner)
    ride = await an_activity(desk, user_id, ride_along())
    made = await owner.post(f"{BASE}/from-activity", json={"activity_id": str(ride), "name": " 출근길 "})
    assert (made.status_code, made.json()["name"]) == (201, "출근길")
    one = f"{BASE}/{made.json()['id']}"
    assert (await owner.get(f"{one}/activities")).json()["looked"] is False
    await match(desk, user_id)
    found = (await owner.get(f"{one}/activities")).json()
    assert found["looked"] and found["best"]["activity_id"] == str(ride)
    assert found["best"]["elapsed_s"] == pytest.approx(1000, abs=15)
    assert (await owner.get(one)).json()["times"] == 1
    indoors = await an_activity(desk, user_id, gym(), sha256="01" * 32)
    for who, gone in ((ride, [made.json()["id"]]), (indoors, [])):
        told = (await owner.get(BASE, params={"activity_id": str(who)})).json()["items"]
        assert [item["id"] for item in told] == gone
    refused = await owner.post(f"{BASE}/from-activity", json={"activity_id": str(indoors)})
    assert (refused.status_code, refused.json()["code"]) == (422, "no_way")


async def test_changed_deleted_brought_back_and_taken_out(owner: httpx.AsyncClient) -> None:
    one = await a_route(owner)
    changed = await owner.patch(one, json={"version": 1, "name": "Bukak", "notes": "water\nat the top", "sport": None})
    assert (changed.json()["name"], changed.json()["notes"]) == ("Bukak", "water\nat the top")
    assert (await owner.patch(one, json={"version": 1, "name": "x"})).json()["code"] == "stale_version"
    assert (await owner.patch(one, json={"version": 2, "notes": ""})).json()["notes"] is None
    file = await owner.get(f"{one}/export.gpx")
    assert file.content.startswith(b"<?xml") and "Bukak.gpx" in file.headers["content-disposition"]
    gone = await owner.delete(one)
    assert gone.status_code == 200 and gone.json()["undo_until"]
    assert (await owner.get(one)).status_code == 404
    assert (await owner.get(BASE, params={"deleted": True})).json()["items"][0]["deleted_at"]
    assert (await owner.post(f"{one}/restore")).json()["name"] == "Bukak"


@pytest.mark.parametrize("way", ["", "/sections", "/climbs", "/activities", "/estimate", "/export.gpx"])
async def test_what_is_not_there(owner: httpx.AsyncClient, way: str) -> None:
    answer = await owner.get(f"{BASE}/{uuid4()}{way}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
