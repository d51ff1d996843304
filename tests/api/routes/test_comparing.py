from uuid import UUID

import httpx


async def test_with_itself(owner: httpx.AsyncClient, one: UUID) -> None:
    asked = {"by": "time", "channels": "power"}
    told = (await owner.get(f"/api/v1/activities/{one}/compare/{one}", params=asked)).json()
    (power,) = told["channels"]
    assert power["ours"] == power["theirs"] and len(power["ours"]) == len(told["axis"])
    assert all(figure["ours"] == figure["theirs"] for figure in told["figures"])
    by_way = (await owner.get(f"/api/v1/activities/{one}/compare/{one}")).json()
    assert by_way["unknown"]["about"] == "distance" and by_way["axis"] == []


async def test_periods(owner: httpx.AsyncClient, one: UUID) -> None:
    asked = {"a_from": "2026-05-01", "a_to": "2026-05-31", "b_from": "2026-06-01", "b_to": "2026-06-30"}
    told = (await owner.get("/api/v1/compare/periods", params=asked)).json()
    assert told["activities"] == {"a": 1, "b": 0} and told["figures"]
    assert all(one["b"] is one["change"] is one["share"] is None for one in told["figures"])
    backwards = await owner.get("/api/v1/compare/periods", params={**asked, "a_to": "2026-04-01"})
    assert backwards.status_code == 422
