from uuid import UUID

import httpx

BASE = "/api/v1/fitness"


async def test_curves_by_period(owner: httpx.AsyncClient, one: UUID) -> None:
    told = (await owner.get(f"{BASE}/curves", params={"periods": "all,2026,2020"})).json()
    every, year, none = told["curves"]
    assert every["values"] == year["values"] and set(every["activity_ids"]) == {str(one)}
    assert none["values"] == [None] * len(told["seconds"]) and none["unknown"]["reason"] == "too_few"
    assert (await owner.get(f"{BASE}/curves", params={"periods": "x"})).status_code == 422


async def test_zones_by_week(owner: httpx.AsyncClient, one: UUID) -> None:
    asked = {"from": "2026-04-01", "to": "2026-05-31"}
    told = (await owner.get(f"{BASE}/zones", params=asked)).json()
    assert told["weeks"] == [] and told["distribution"]["unknown"]["reason"] == "too_few"
