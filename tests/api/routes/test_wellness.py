"""Mornings over HTTP."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import httpx

from domestique.services.desk import Desk
from domestique.store import wellness_days, wellness_series
from domestique.store.wellness_days import Figure
from domestique.store.wellness_series import SeriesOfDay
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


async def test_readings_within_a_day(owner: httpx.AsyncClient, desk: Desk) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    raw_id, day = await a_raw_file(desk, me), date(2026, 11, 20)
    start = datetime(2026, 11, 19, 15, tzinfo=UTC)
    async with desk.database.as_user(me) as conn:
        pulse = SeriesOfDay(day, "heart_rate", "bpm", start, (0.0, 120.0), (52.0, 51.5))
        await wellness_series.put(conn, me, "garmin_key", [(raw_id, pulse)])
    found = (await owner.get("/api/v1/wellness/series", params={"day": "2026-11-20"})).json()
    (one,) = found["series"]
    assert (one["name"], one["unit"], one["source"], one["seconds"], one["values"]) == (
        "Heart rate", "bpm", "garmin_key", [0.0, 120.0], [52.0, 51.5],
    )  # fmt: skip
    asked = {"day": "2026-11-20", "channels": "stress"}
    assert (await owner.get("/api/v1/wellness/series", params=asked)).json()["series"] == []


async def test_impossible_days_are_refused(owner: httpx.AsyncClient) -> None:
    backwards = await owner.get("/api/v1/wellness", params={"from": "2026-02-01", "to": "2026-01-01"})
    assert (backwards.status_code, backwards.json()["fields"][0]["field"]) == (422, "to")
    assert (await owner.get("/api/v1/wellness", params={"from": "yesterday"})).status_code == 422
    assert (await owner.get("/api/v1/wellness", params={"to": "0001-01-01"})).status_code == 422
