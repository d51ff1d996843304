"""Planned and done on one calendar: the active plan's workouts, those that stand alone, activities, sums of weeks."""

import httpx

from tests.api.routes.test_plan_exchange import BASE, brought_in
from tests.fakes.workouts import easy

AT = "/api/v1/calendar"
WEEK = {"from": "2026-11-23", "to": "2026-11-29"}


async def test_an_active_plan_and_what_stands_alone(owner: httpx.AsyncClient) -> None:
    alone = (await owner.post("/api/v1/workouts", json={"workout": easy(), "day": "2026-11-28"})).json()
    plan_id = (await brought_in(owner))["plan_id"]
    only = (await owner.get(AT, params=WEEK)).json()["planned"]
    assert [one["id"] for one in only] == [alone["id"]], "a plan that is not carried out is not on it"
    assert only[0]["minutes"] > 0 and only[0]["load"] > 0, "what its steps ask"
    await owner.post(f"{BASE}/{plan_id}/activate")
    told = (await owner.get(AT, params=WEEK)).json()
    mine = [one for one in told["planned"] if one["plan_id"]]
    assert {one["id"] for one in mine} >= {"a", "b"}
    assert all(one["plan_id"] == plan_id and one["activity_id"] is None for one in mine)
    assert [one["id"] for one in told["planned"] if not one["plan_id"]] == [alone["id"]], "each workout once"
    (week,) = told["weeks"]
    assert week["monday"] == "2026-11-23"
    assert week["planned"]["minutes"] == sum(one["minutes"] or 0 for one in told["planned"])
    assert week["done"] == {"minutes": 0, "load": 0.0}


async def test_it_has_an_end(owner: httpx.AsyncClient) -> None:
    for last in ("2026-11-22", "2028-01-01"):
        refused = await owner.get(AT, params={"from": "2026-11-23", "to": last})
        assert (refused.status_code, refused.json()["fields"][0]["code"]) == (422, "agenda_days")
