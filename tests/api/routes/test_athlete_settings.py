"""Dated settings over HTTP."""

from uuid import UUID

import httpx

from domestique.services.desk import Desk
from domestique.store import setting_proposals
from tests.fakes.proposals import a_proposal

BASE = "/api/v1/athlete"


async def test_told_listed_corrected_and_taken_back(owner: httpx.AsyncClient) -> None:
    history = (await owner.get(f"{BASE}/settings-history")).json()
    assert history["items"] == []
    ftp = next(kind for kind in history["kinds"] if kind["slug"] == "ftp")
    assert (ftp["unit"], ftp["general"], "cycling" in ftp["sports"]) == ("W", False, True)
    made = await owner.post(f"{BASE}/settings-history", json={"slug": "ftp", "sport": "cycling", "value": 250})
    assert made.status_code == 201
    told = made.json()
    assert (told["since"], told["value"], told["source"]) == (None, 250.0, "athlete")
    one = f"{BASE}/settings-history/{told['id']}"
    changed = (await owner.patch(one, json={"since": "2025-01-01", "value": 255})).json()
    assert (changed["id"], changed["since"], changed["value"]) == (told["id"], "2025-01-01", 255.0)
    zones = {"slug": "hr_zones", "value": [120, 140, 160]}
    assert (await owner.post(f"{BASE}/settings-history", json=zones)).json()["value"] == [120.0, 140.0, 160.0]
    assert (await owner.delete(one)).status_code == 204
    assert [item["slug"] for item in (await owner.get(f"{BASE}/settings-history")).json()["items"]] == ["hr_zones"]


async def test_refusals_name_the_field(owner: httpx.AsyncClient) -> None:
    wrong = {"slug": "ftp", "sport": "cycling", "value": 9000}
    refused = await owner.post(f"{BASE}/settings-history", json=wrong)
    assert refused.status_code == 422
    assert refused.json()["fields"][0]["field"] == "value"
    assert (await owner.post(f"{BASE}/settings-history", json={"slug": "ftp", "value": "NaN"})).status_code == 422
    assert (await owner.delete(f"{BASE}/settings-history/{UUID(int=7)}")).status_code == 404


async def test_proposals_say_why_and_are_decided_once(owner: httpx.AsyncClient, desk: Desk) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    async with desk.database.as_user(me) as conn:
        await setting_proposals.offer(conn, me, a_proposal(desk, value=268.0))
    (offered,) = (await owner.get(f"{BASE}/proposals")).json()["items"]
    assert (offered["value"], offered["current"]) == (268.0, None)
    assert "280 W" in offered["sentence"]
    accepted = await owner.post(f"{BASE}/proposals/{offered['id']}/accept")
    assert (accepted.status_code, accepted.json()["source"]) == (200, "proposal")
    again = await owner.post(f"{BASE}/proposals/{offered['id']}/reject")
    assert (again.status_code, again.json()["code"]) == (409, "already_decided")
