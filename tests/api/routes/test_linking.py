"""Merging, splitting and correcting as a page does it."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from domestique.services.desk import Desk
from tests.services.test_merge_twins import APP, SOMEBODY_ELSE, WATCH, take_in

BASE = "/api/v1/activities"


@pytest.fixture
async def me(owner: httpx.AsyncClient) -> UUID:
    return UUID((await owner.get("/api/v1/auth/me")).json()["id"])


async def rows(owner: httpx.AsyncClient) -> list[dict[str, Any]]:
    found = (await owner.get(BASE, params={"sort": "start", "order": "asc"})).json()["items"]
    return [(await owner.get(f"{BASE}/{row['id']}")).json() for row in found]


async def test_sources_say_what_came_from_where_and_why(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    await take_in(desk, me, APP, WATCH)
    (ride,) = await rows(owner)
    told = (await owner.get(f"{BASE}/{ride['id']}/sources")).json()
    by_leading = {item["leading"]: item for item in told["items"]}
    assert told["provenance"]["channels"]["heart_rate"] in {item["id"] for item in told["items"]}
    assert by_leading[True]["evidence"] == []
    assert {"name": "overlap"}.items() <= by_leading[False]["evidence"][0].items()
    assert any(each["name"] == "power" and each["says"] for each in by_leading[False]["evidence"])


async def test_merge_and_take_out(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    await take_in(desk, me, APP, SOMEBODY_ELSE)
    one, other = await rows(owner)
    near = (await owner.get(f"{BASE}/{one['id']}/sources")).json()["near"]
    assert [row["id"] for row in near] == [other["id"]]
    merged = (await owner.post(f"{BASE}/{one['id']}/merge", json={"other_id": other["id"], "version": 1})).json()
    kept = merged["activity"]
    gone = await owner.get(f"{BASE}/{one['id'] if kept['id'] == other['id'] else other['id']}")
    assert (gone.status_code, gone.json()["id"]) == (200, kept["id"])
    sources = (await owner.get(f"{BASE}/{kept['id']}/sources")).json()["items"]
    taken = await owner.post(
        f"{BASE}/{kept['id']}/unmerge", json={"source_id": sources[0]["id"], "version": kept["version"]}
    )
    assert taken.status_code == 200
    assert len(await rows(owner)) == 2
    for change_id in (taken.json()["change_id"], merged["change_id"]):
        assert (await owner.post(f"/api/v1/changes/{change_id}/undo")).status_code == 204
    assert len(await rows(owner)) == 2


async def test_an_imports_files_lead_to_the_activity_that_has_them_now(
    owner: httpx.AsyncClient, desk: Desk, me: UUID
) -> None:
    await take_in(desk, me, APP, WATCH)
    (ride,) = await rows(owner)
    imports = (await owner.get("/api/v1/imports")).json()["items"]
    for each in imports:
        (item,) = (await owner.get(f"/api/v1/imports/{each['id']}")).json()["items"]
        assert item["activity_id"] == ride["id"]


async def test_split(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    await take_in(desk, me, APP)
    (ride,) = await rows(owner)
    pieces = (await owner.post(f"{BASE}/{ride['id']}/split", json={"at_s": [300], "version": 1})).json()
    assert [row["id"] for row in await rows(owner)] == pieces["activity_ids"]
    outside = await owner.post(f"{BASE}/{ride['id']}/split", json={"at_s": [1e9], "version": 2})
    assert outside.status_code == 422
    assert outside.json()["fields"][0]["field"] == "at_s"


async def test_correct_take_back_and_put_back(owner: httpx.AsyncClient, desk: Desk, me: UUID) -> None:
    await take_in(desk, me, APP)
    (ride,) = await rows(owner)
    place = f"{BASE}/{ride['id']}/corrections"
    wish = {"slug": "trim", "params": {"from_s": 0, "to_s": 300}, "version": 1}
    corrected = await owner.post(place, json=wish)
    assert corrected.status_code == 201
    assert corrected.json()["elapsed_s"] == pytest.approx(300, abs=1)
    (made,) = (await owner.get(place)).json()["items"]
    undone = (await owner.delete(f"{place}/{made['id']}", params={"version": corrected.json()["version"]})).json()
    assert undone["elapsed_s"] == ride["elapsed_s"]
    back = await owner.post(f"{place}/{made['id']}/restore", params={"version": undone["version"]})
    assert back.json()["elapsed_s"] == pytest.approx(300, abs=1)


@pytest.mark.parametrize("slug, params", [("polish", {}), ("scale", {"channel": "torque", "factor": 1.0})])
async def test_a_correction_that_makes_no_sense(
    owner: httpx.AsyncClient, desk: Desk, me: UUID, slug: str, params: dict[str, Any]
) -> None:
    await take_in(desk, me, APP)
    (ride,) = await rows(owner)
    wish = {"slug": slug, "params": params, "version": 1}
    answer = await owner.post(f"{BASE}/{ride['id']}/corrections", json=wish)
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_correction")


async def test_the_catalogue_has_words_in_both_languages(owner: httpx.AsyncClient) -> None:
    kinds = (await owner.get("/api/v1/corrections")).json()["items"]
    assert {kind["slug"] for kind in kinds} >= {"spikes", "gaps", "trim", "clock", "sport"}
    assert all(kind["name"] and kind["what"] for kind in kinds)
