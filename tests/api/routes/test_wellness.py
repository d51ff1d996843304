"""Mornings over HTTP."""

from datetime import timedelta
from uuid import UUID

import httpx

from domestique.services.desk import Desk
from domestique.store import wellness_days
from domestique.store.wellness_days import Figure
from tests.store.places import a_raw_file


async def test_missing_mornings_are_null(owner: httpx.AsyncClient, desk: Desk) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    raw_id, today = await a_raw_file(desk, me), desk.now().date()
    async with desk.database.as_user(me) as conn:
        figures = [Figure(today - timedelta(days=2), "sleep_s", "garmin", 27000.0, "s")]
        await wellness_days.insert_all(conn, me, raw_id, figures)
    asked = {"from": str(today - timedelta(days=2)), "to": str(today)}
    found = (await owner.get("/api/v1/wellness", params=asked)).json()
    assert len(found["days"]) == 3
    (sleep,) = found["series"]
    assert (sleep["kind"], sleep["unit"], sleep["values"]) == ("sleep_s", "s", [27000.0, None, None])
    assert sleep["recent"] == [None, None, None] and sleep["status"] == [None, None, None]
    assert (await owner.get("/api/v1/sleep", params=asked)).json()["series"] == found["series"]
    for other in ("hrv", "hr"):
        assert (await owner.get(f"/api/v1/{other}")).json()["series"] == []


async def test_impossible_days_are_refused(owner: httpx.AsyncClient) -> None:
    backwards = await owner.get("/api/v1/wellness", params={"from": "2026-02-01", "to": "2026-01-01"})
    assert (backwards.status_code, backwards.json()["fields"][0]["field"]) == (422, "to")
    assert (await owner.get("/api/v1/wellness", params={"from": "yesterday"})).status_code == 422
    assert (await owner.get("/api/v1/wellness", params={"to": "0001-01-01"})).status_code == 422
