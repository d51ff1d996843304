"""Uploads over HTTP: with a yes, once, and the rule's state."""

from dataclasses import replace
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from domestique.api.app import create_app
from domestique.bootstrap import House
from tests.fakes.activities import ride
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
    one = f"/api/v1/activities/{await an_activity(house.desk, me, ride())}/strava"
    refused = await owner.post(one, json={"approved": True})
    assert (refused.status_code, refused.json()["fields"][0]["code"]) == (422, "upload_not_connected")
    _, there = await connected_to(house.desk, me, Shelf(slug="strava"))
    assert (await owner.post(one, json={})).status_code == 422
    (item,) = (await owner.post(one, json={"approved": True})).json()["items"]
    assert (item["deed"], item["subject"]["kind"]) == ("upload", "activity")
    assert (await owner.post(one, json={"approved": True})).json()["items"] == []
    wish = {"connection_id": str(there), "on": True, "approved": True}
    (rule,) = (await owner.put("/api/v1/strava/sync", json=wish)).json()["items"]
    assert (rule["on"], rule["waiting"], rule["note"]) == (True, 1, None)
    assert (await owner.post("/api/v1/strava/sync/run")).json() == {"queued": 0}
    off = await owner.put("/api/v1/strava/sync", json={**wish, "on": False})
    assert off.json()["items"][0]["since"] is None
    assert (await owner.get("/api/v1/strava/sync/status")).json() == off.json()
