from uuid import UUID

import httpx


async def test_records_with_names(owner: httpx.AsyncClient, one: UUID) -> None:
    told = (await owner.get("/api/v1/records")).json()
    items = {item["slug"]: item for item in told["items"]}
    minute = items["best_power_1min"]
    assert told["state"] == "fresh" and minute["label"] and minute["activity_id"] == str(one)
    assert minute["previous"] is None and minute["value"] > 200
    assert (await owner.get("/api/v1/records", params={"sport": "rowing"})).json()["items"] == []


async def test_milestones_wait_for_a_second_activity(owner: httpx.AsyncClient, one: UUID) -> None:
    told = (await owner.get("/api/v1/milestones")).json()
    assert told == {"state": "fresh", "items": [], "ahead": []}


async def test_models_say_why_not(owner: httpx.AsyncClient, one: UUID) -> None:
    told = (await owner.get("/api/v1/fitness/models", params={"to": "2026-05-20"})).json()
    assert told["critical_power"]["two"]["unknown"]["reason"] == "too_few"
    assert told["vdot"] == {**told["vdot"], "value": None, "predictions": []}
    assert told["css"]["unknown"]["sentence"]
