"""Curves, zones and columns as a page reads them."""

from typing import Any
from uuid import UUID

import httpx

BASE = "/api/v1/activities"


async def read(owner: httpx.AsyncClient, one: UUID, what: str, **params: Any) -> Any:
    answer = await owner.get(f"{BASE}/{one}/{what}", params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_curves(owner: httpx.AsyncClient, one: UUID) -> None:
    told = await read(owner, one, "curves", against="42d", after_kj="0,500")
    assert (told["unit"], told["state"]) == ("W", "fresh")
    mine, tired, *_ = told["curves"]
    assert len(mine["values"]) == len(told["seconds"]) and mine["activity_ids"][0] == str(one)
    assert mine["from"] == "2026-05-01" and tired["unknown"]["reason"] == "too_short"
    wrong = await owner.get(f"{BASE}/{one}/curves", params={"against": "yesterday"})
    assert (wrong.status_code, wrong.json()["fields"][0]["field"]) == (422, "periods")


async def test_zones(owner: httpx.AsyncClient, one: UUID) -> None:
    told = await read(owner, one, "zones")
    assert [item["kind"] for item in told["items"]] == ["power", "heart_rate", "speed"]
    assert [item["unknown"]["reason"] for item in told["items"]] == ["no_setting", "no_setting", "no_channel"]
    wish = {"slug": "ftp", "sport": "cycling", "since": None, "value": 240.0}
    await owner.post("/api/v1/athlete/settings-history", json=wish)
    assert (await read(owner, one, "zones"))["state"] == "computing"


async def test_columns_efforts_and_histogram(owner: httpx.AsyncClient, one: UUID) -> None:
    derived = await read(owner, one, "derived", channels="power_30s,w_balance")
    assert [column["channel"] for column in derived["channels"]] == ["power_30s"]
    assert derived["channels"][0]["values"][0] is None, "no window is full at the first second"
    assert derived["unknown"][0]["unknown"]["about"] == "cp"
    assert (await read(owner, one, "efforts"))["unknown"]["reason"] == "no_setting"
    bins = (await read(owner, one, "histogram", kind="power"))["bins"]
    assert bins == [{"from": 200.0, "seconds": 111}]


async def test_a_stretch(owner: httpx.AsyncClient, one: UUID) -> None:
    told = await read(owner, one, "selection", from_s=50, to_s=90)
    items = {item["slug"]: item for item in told["items"]}
    assert items["average_power"]["value"] > 200 and items["average_power"]["unit"] == "W"
    wrong = await owner.get(f"{BASE}/{one}/selection", params={"from_s": 9, "to_s": 8})
    assert wrong.status_code == 422
