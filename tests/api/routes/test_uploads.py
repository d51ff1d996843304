"""Uploads over HTTP: with a yes, once, and the rule's state."""

import hashlib
from dataclasses import replace
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from domestique.api.app import create_app
from domestique.bootstrap import House
from domestique.services.deliver import deliver
from domestique.store.blobs import raw_key
from tests.fakes.activities import ride
from tests.fakes.fit_file import fit_ride
from tests.fakes.shelf import Shelf, connected_to
from tests.store.places import an_activity


@pytest.fixture
def house(house: House) -> House:
    return replace(house, desk=replace(house.desk, connectors=(Shelf(slug="strava").connector(),)))


@pytest.fixture
def app(house: House) -> FastAPI:
    return create_app(house)


async def test_one_and_by_the_rule(owner: httpx.AsyncClient, house: House) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    data = fit_ride()
    sha = hashlib.sha256(data).hexdigest()
    await house.desk.blobs.put(raw_key(me, sha), data)
    one = f"/api/v1/activities/{await an_activity(house.desk, me, replace(ride(), name=None), sha)}"
    strava, one = f"{one}/strava", f"{one}/uploads"
    refused = await owner.post(strava, json={"approved": True})
    assert (refused.status_code, refused.json()["fields"][0]["code"]) == (422, "upload_not_connected")
    nowhere = await owner.post(one, json={"connection_ids": [me.hex], "approved": True})
    assert nowhere.json()["fields"][0]["code"] == "upload_nowhere"
    assert (await owner.get(one)).json()["places"] == (await owner.get(strava)).json()["places"] == []
    desk, there = await connected_to(house.desk, me, Shelf(slug="strava"))
    assert (await owner.post(one, json={})).status_code == 422
    told = (await owner.get(one)).json()
    assert (told["may"], told["places"][0]["state"], told["places"][0]["item"]) == (True, "not_sent", None)
    assert (told["file"]["made"], told["places"][0]["service_name"]) == (False, "Strava")
    yes = {"connection_ids": [str(there)], "approved": True}
    (item,) = (await owner.post(one, json=yes)).json()["items"]
    assert item["subject"]["name"].startswith("Ride 20"), "one without a name is called by its sport and day"
    (place,) = (await owner.get(one)).json()["places"]
    assert (place["state"], place["sentence"], place["item"]["id"]) == ("going", "Waiting", item["id"])
    assert (await owner.get("/api/v1/outbox", params={"connection_id": str(there)})).json()["items"] == [item]
    elsewhere = {"connection_id": "01930000-0000-7000-8000-000000000a01"}
    assert (await owner.get("/api/v1/outbox", params=elsewhere)).json()["items"] == []
    assert (item["deed"], item["subject"]["kind"]) == ("upload", "activity")
    assert (await owner.post(one, json=yes)).json()["items"] == []
    assert (await owner.post(strava, json={"approved": True})).json()["items"] == []
    wish = {"connection_id": str(there), "on": True, "approved": True}
    (rule,) = (await owner.put("/api/v1/uploads/rules", json=wish)).json()["items"]
    assert (rule["on"], rule["waiting"], rule["note"]) == (True, 1, None)
    assert (await owner.post("/api/v1/uploads/rules/run")).json() == {"queued": 0}
    assert (await owner.post("/api/v1/strava/sync/run")).json() == {"queued": 0}
    off = await owner.put("/api/v1/strava/sync", json={**wish, "on": False})
    assert off.json()["items"][0]["since"] is None
    assert (await owner.get("/api/v1/strava/sync/status")).json() == off.json()
    assert (await owner.get("/api/v1/uploads/rules")).json() == off.json()
    await deliver(desk, me, there)
    (place,) = (await owner.get(one)).json()["places"]
    assert (await owner.get(strava)).json()["places"] == [place]
    assert (place["state"], place["url"] is not None, place["item"]["can"]) == ("there", True, [])
    assert "Strava lets no program delete" in place["sentence"], "no undo, and it is said why"
