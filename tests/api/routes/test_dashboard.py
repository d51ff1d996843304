"""Weeks, months and days over HTTP."""

from datetime import timedelta
from uuid import UUID

import httpx

from domestique.services.desk import Desk
from domestique.store import measures, wellness_days
from domestique.store.measures import Measure
from domestique.store.wellness_days import Figure
from tests.fakes.activities import ride
from tests.store.places import a_raw_file, an_activity

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


async def test_today_at_a_glance(owner: httpx.AsyncClient, desk: Desk) -> None:
    empty = (await owner.get("/api/v1/dashboard/summary")).json()
    assert (empty["form"], empty["mornings"], empty["this_week"]["load"]) == (None, [], None), "not 0"
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    now = desk.now()
    one = await an_activity(desk, me, ride(start=now, utc_offset_s=0))
    raw_id = await a_raw_file(desk, me, sha256="cd" * 32)
    async with desk.database.as_user(me) as conn:
        await measures.put(conn, me, [Measure(one, 1, b"", b"", now.date(), "cycling", "tss", 42.0, None, now)])
        await wellness_days.insert_all(conn, me, raw_id, [Figure(now.date(), "hrv_ms", "garmin", 61.0, "ms")])
    found = (await owner.get("/api/v1/dashboard/summary")).json()
    assert found["form"]["fitness"] == 1.0 and not found["form"]["settled"]
    assert (found["this_week"]["load"], found["last_week"]["count"]) == (42.0, 0)
    (hrv,) = found["mornings"]
    assert (hrv["value"], hrv["low"], hrv["status"]) == (61.0, None, None)


async def test_where_figures_are_going(owner: httpx.AsyncClient, desk: Desk) -> None:
    assert (await owner.get("/api/v1/dashboard/trends")).json() == {"items": []}
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    raw_id, today = await a_raw_file(desk, me, sha256="ab" * 32), desk.now().date()
    nights = [
        Figure(today - timedelta(days=ago), "resting_heart_rate_bpm", "garmin", 50 + ago / 7, "bpm")
        for ago in range(70)
    ]
    async with desk.database.as_user(me) as conn:
        await wellness_days.insert_all(conn, me, raw_id, nights)
    (pulse,) = (await owner.get("/api/v1/dashboard/trends")).json()["items"]
    assert (pulse["slug"], pulse["direction"], pulse["news"]) == ("resting_hr_7d", "down", "good")
    assert pulse["values"][0] is None and pulse["change"] < 0 and len(pulse["weeks"]) == 12
