"""Sent over HTTP only with a yes, told in both languages how it goes, and steered from there."""

from dataclasses import replace
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from domestique.api.app import create_app
from domestique.bootstrap import House
from domestique.services.deliver import deliver
from domestique.services.desk import Desk
from tests.fakes.shelf import Shelf, connected_to
from tests.fakes.workouts import EXAMPLES

BASE = "/api/v1/workouts"
SHELF = Shelf()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def house(house: House, shelf: Shelf) -> House:
    return replace(house, desk=replace(house.desk, connectors=(shelf.connector(),)))


@pytest.fixture
def app(house: House) -> FastAPI:
    return create_app(house)


async def test_pushed_shown_moved_undone(owner: httpx.AsyncClient, house: House, shelf: Shelf) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    desk: Desk = house.desk
    _, there = await connected_to(desk, me, shelf)
    made = (await owner.post(BASE, json={"day": "2026-11-24", "workout": EXAMPLES["bike"]})).json()
    one = f"{BASE}/{made['id']}"
    for wish in ({}, {"approved": False}):
        refused = await owner.post(f"{one}/push", json={"connection_ids": [str(there)], **wish})
        assert refused.status_code == 422
    assert (await owner.get("/api/v1/outbox")).json()["items"] == []
    told = (await owner.get(f"{one}/fidelity", params={"target": str(there)})).json()
    assert (told["exact"], told["items"][0]["code"]) == (False, "name_long")
    assert "10" in told["items"][0]["sentence"]
    shelf.changes = lambda workout: replace(workout, steps=(workout.steps[0], *workout.steps[1:]), name="4 x 4")
    yes = {"connection_ids": [str(there)], "version": 1, "approved": True}
    sent = await owner.post(f"{one}/push", json=yes)
    assert (sent.status_code, sent.json()["items"][0]["sentence"]) == (202, "Waiting")
    await deliver(desk, me, there)
    (item,) = (await owner.get("/api/v1/outbox?state=done")).json()["items"]
    assert (item["diff"][0]["sentence"], item["can"]) == ("The name became “4 x 4”.", ["undo"])
    assert (item["subject"]["day"], item["connection"]["service"]) == ("2026-11-24", "shelf")
    (place,) = (await owner.get(BASE)).json()["items"][0]["delivery"]
    assert (place["state"], place["day"], place["deletes"]) == ("there", "2026-11-24", True)
    kept = await owner.delete(one)
    assert (kept.status_code, kept.json()["code"]) == (409, "stands_elsewhere")
    assert "shelf" in kept.json()["detail"]
    moved = (await owner.post(f"{one}/move", json={"day": "2026-11-26", "approved": True})).json()["items"]
    assert (moved[0]["deed"], (await owner.get(one)).json()["day"]) == ("move", "2026-11-26")
    off = await owner.post(f"/api/v1/outbox/{moved[0]['id']}/cancel")
    assert off.json()["sentence"] == "You called it off."
    again = await owner.post(f"/api/v1/outbox/{moved[0]['id']}/retry")
    assert (again.status_code, again.json()["code"]) == (409, "outbox_refused")
    await owner.patch("/api/v1/athlete", json={"language": "ko"})
    undone = (await owner.post(f"/api/v1/outbox/{item['id']}/undo")).json()
    assert (undone["deed_name"], undone["undo_of"]) == ("그쪽에서 내리기", item["id"])
    assert (await owner.get(f"/api/v1/outbox/{undone['id']}")).json()["sentence"] == "기다리는 중"
    await deliver(desk, me, there)
    assert shelf.things == {}
    assert (await owner.post(f"{one}/unpush", json={"approved": True})).json()["items"] == []
    assert (await owner.get("/api/v1/egress")).json()["totals"][0]["entries"] == 2
