"""The choice over HTTP."""

from dataclasses import replace
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from domestique.api.app import create_app
from domestique.bootstrap import House
from domestique.store import remote_exercises
from domestique.store.remote_exercises import RemoteExercise
from tests.fakes.shelf import Shelf, connected_to
from tests.fakes.workouts import EXAMPLES

BASE = "/api/v1/exercise-map"


@pytest.fixture
def house(house: House) -> House:
    return replace(house, desk=replace(house.desk, connectors=(Shelf().connector(),)))


@pytest.fixture
def app(house: House) -> FastAPI:
    return create_app(house)


async def test_shown_and_chosen(owner: httpx.AsyncClient, house: House) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    _, there = await connected_to(house.desk, me, Shelf())
    async with house.desk.database.as_user(me) as conn:
        theirs = [RemoteExercise("1", "Squat (Barbell)", "x", False, None)]
        await remote_exercises.put(conn, me, there, theirs)
    await owner.post("/api/v1/workouts", json={"workout": EXAMPLES["gym"]})
    (one,) = (await owner.get(BASE, params={"connection_id": str(there)})).json()["items"]
    assert (one["name"], one["theirs"], one["candidates"][0]["name"]) == ("Barbell back squat", None, "Squat (Barbell)")
    wish = {"connection_id": str(there), "exercise": "barbell_back_squat", "external_id": "1"}
    assert (await owner.put(BASE, json={**wish, "external_id": "7"})).status_code == 422
    assert (await owner.put(BASE, json=wish)).status_code == 204
    (one,) = (await owner.get(BASE, params={"connection_id": str(there)})).json()["items"]
    assert (one["theirs"]["external_id"], one["chosen"]) == ("1", True)
