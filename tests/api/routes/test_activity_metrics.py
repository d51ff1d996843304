"""Figures as a page reads them."""

from uuid import UUID

import httpx

BASE = "/api/v1/activities"


async def test_the_catalogue_in_words(owner: httpx.AsyncClient) -> None:
    items = {item["slug"]: item for item in (await owner.get("/api/v1/metrics")).json()["items"]}
    assert items["tss"]["needs"]["after"] == ["intensity_factor"]
    assert items["normalized_power"]["convention"].startswith("Only full")


async def test_a_figure_or_why_there_is_none(owner: httpx.AsyncClient, one: UUID) -> None:
    answer = await owner.get(f"{BASE}/{one}/metrics")
    told = answer.json()
    items = {item["slug"]: item for item in told["items"]}
    assert told["state"] == "fresh" and items["normalized_power"]["value"] > 200
    assert items["intensity_factor"]["value"] is None
    assert items["intensity_factor"]["unknown"]["reason"] == "no_setting"
    again = await owner.get(f"{BASE}/{one}/metrics", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_where_it_comes_from(owner: httpx.AsyncClient, one: UUID) -> None:
    told = (await owner.get(f"{BASE}/{one}/metrics/normalized_power")).json()
    assert told["formula"] and told["source"] and told["inputs"][0]["source"]["file"] == "ride.fit"
    assert (await owner.get(f"{BASE}/{one}/metrics/nonsense")).status_code == 404


async def test_a_change_is_seen_as_computing(owner: httpx.AsyncClient, one: UUID) -> None:
    before = await owner.get(f"{BASE}/{one}/metrics")
    await owner.patch(f"{BASE}/{one}", json={"version": 1, "rpe": 5})
    after = await owner.get(f"{BASE}/{one}/metrics", headers={"If-None-Match": before.headers["ETag"]})
    assert (after.status_code, after.json()["state"]) == (200, "computing")
