"""Weeks, months and days over HTTP."""

from uuid import UUID

import httpx

from domestique.services.desk import Desk
from tests.fakes.activities import ride
from tests.store.places import an_activity

SPAN = {"from": "2026-01-01", "to": "2026-12-31"}


async def test_what_was_done(owner: httpx.AsyncClient, desk: Desk) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    one = await an_activity(desk, me, ride())
    for step in ("weekly", "monthly"):
        (only,) = (await owner.get(f"/api/v1/dashboard/{step}", params=SPAN)).json()["items"]
        assert (only["sport"], only["count"], only["without_load"], only["load"]) == ("cycling", 1, 1, None)
    (shown,) = (await owner.get("/api/v1/dashboard/calendar", params=SPAN)).json()["items"]
    assert (shown["id"], shown["load"]) == (str(one), None)


async def test_a_calendar_has_an_end(owner: httpx.AsyncClient) -> None:
    refused = await owner.get("/api/v1/dashboard/calendar", params={"from": "2020-01-01", "to": "2026-01-01"})
    assert (refused.status_code, refused.json()["fields"][0]["code"]) == (422, "calendar_days")
