"""Insights and correlations over HTTP, in the caller's language."""

from datetime import timedelta
from uuid import UUID

import httpx

from domestique.services.desk import Desk
from domestique.store import wellness_days
from domestique.store.wellness_days import Figure
from tests.store.places import a_raw_file


async def test_said_in_the_callers_language(owner: httpx.AsyncClient, desk: Desk) -> None:
    assert (await owner.get("/api/v1/insights")).json() == {"items": []}
    nothing = (await owner.get("/api/v1/correlations")).json()
    assert nothing["items"] == [] and all(pair["sentence"] and pair["n"] == 0 for pair in nothing["silent"])
    points = (await owner.get("/api/v1/correlations/load_next_hrv")).json()
    assert (points["x"], points["after"]) == ([], 1)
    assert (await owner.get("/api/v1/correlations/nothing")).status_code == 404
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    raw_id, today = await a_raw_file(desk, me), desk.now().date()
    nights = [
        Figure(today - timedelta(days=ago), "hrv_ms", "garmin", 40.0 if ago < 12 else 66.0 + ago % 5, "ms")
        for ago in range(110)
    ]
    async with desk.database.as_user(me) as conn:
        await wellness_days.insert_all(conn, me, raw_id, nights)
    told = {}
    for language in ("ko", "en"):
        await owner.patch("/api/v1/athlete", json={"language": language})
        items = (await owner.get("/api/v1/insights")).json()["items"]
        told[language] = next(item for item in items if item["slug"] == "hrv_below_band")
    assert told["en"]["name"] == "HRV below your band" and "{{" not in told["ko"]["sentence"]
    assert told["ko"]["sentence"] != told["en"]["sentence"] and told["ko"]["tone"] == "watch"
