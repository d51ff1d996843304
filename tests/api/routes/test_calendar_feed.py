"""The calendar over HTTP: made by a person, read by whoever has the address."""

import httpx

from domestique.api.shapes.workout_examples import BIKE
from tests.api.routes.test_plan_exchange import CHAT

FEED = "/api/v1/calendar-feed"


async def test_subscribed_to_with_the_address_alone(owner: httpx.AsyncClient, stranger: httpx.AsyncClient) -> None:
    assert (await owner.get(FEED)).json()["active"] is False
    assert (await owner.patch(FEED, json={"starts_at": None})).status_code == 404
    await owner.post("/api/v1/workouts", json={"day": "2026-11-24", "workout": BIKE})
    made = await owner.put(FEED, json={"starts_at": "07:00"})
    assert made.status_code == 200, made.text
    address = made.json()["address"].partition("/api/")[2]
    read = await stranger.get(f"/api/{address}")
    assert (read.status_code, read.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    assert "SUMMARY:4 × 4 min VO₂max" in read.text
    told = (await owner.get(FEED)).json()
    assert told["active"] and told["starts_at"] == "07:00" and told["last_read_at"] and "address" not in told
    assert (await stranger.get("/api/v1/calendar.ics", params={"token": "x"})).status_code == 404
    assert (await owner.put(FEED, json={"starts_at": "7 pm"})).status_code == 422
    assert (await owner.delete(FEED)).status_code == 204
    assert (await stranger.get(f"/api/{address}")).status_code == 404


async def test_a_workout_of_a_plan_stands_at_the_hour_the_plan_gives_it(
    owner: httpx.AsyncClient, stranger: httpx.AsyncClient
) -> None:
    await owner.patch("/api/v1/athlete", json={"time_zone": "Asia/Seoul"})
    items = [{**CHAT["items"][0], "start": "18:30"}, CHAT["items"][1]]
    wish = {"plan": {**CHAT, "items": items}, "save": True, "use_my_rules": False}
    plan = (await owner.post("/api/v1/plans/import", json=wish)).json()["plan_id"]
    await owner.post(f"/api/v1/plans/{plan}/activate")
    address = (await owner.put(FEED, json={"starts_at": None})).json()["address"].partition("/api/")[2]
    told = (await stranger.get(f"/api/{address}")).text.split("\r\n")
    starts = [line for line in told if line.startswith("DTSTART")]
    assert starts == ["DTSTART:20261124T093000Z", "DTSTART;VALUE=DATE:20261126"]
