"""A plan from wishes: certified, the season behind it planned by a job; or which wishes cannot be kept together."""

from typing import Any
from uuid import UUID

import httpx

from domestique.model.plan_document import read_document
from domestique.planning.certificate import verify
from domestique.services.desk import Desk
from domestique.services.make_plan import plan_season

BASE = "/api/v1/plans"
WISH: dict[str, Any] = {
    "name": "Seoul",
    "first": "2026-11-23",
    "weeks": 6,
    "sports": ["run"],
    "hours": 5,
    "events": [{"name": "Seoul 10 km", "date": "2027-01-03", "priority": "A", "sport": "run", "duration_min": 50}],
    "detail_weeks": 1,
}


async def test_certified_and_the_season_follows(owner: httpx.AsyncClient, desk: Desk) -> None:
    made = await owner.post(f"{BASE}/generate", json=WISH)
    assert made.status_code == 201, made.text
    told = made.json()
    plan = told["plan"]
    assert (told["version"], plan["certificate"]["good"], plan["certificate"]["violations"]) == (1, True, 0)
    assert plan["detailed_to"] == "2026-11-29" and plan["planning"] is True
    assert [week["detailed"] for week in plan["weeks"]] == [True, *[False] * 5]
    assert len(plan["weeks"]) == 6 and all(week["meant"] is not None for week in plan["weeks"])
    because = [one for item in plan["items"] for one in item["because"]]
    assert because and all(one["sentence"] and one["effect"] and one["hows"] for one in because)
    kinds = {rule["kind"] for rule in plan["rules"]}
    assert {"event", "max_time", "taper", "ramp_cap", "hard_spacing"} <= kinds
    document = read_document((await owner.get(f"{BASE}/{plan['id']}/export")).json())
    assert document.start is not None
    assert verify(document.certificate, document.plan, document.rules, document.start) == ()
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    assert await plan_season(desk, me, UUID(plan["id"]))
    whole = (await owner.get(f"{BASE}/{plan['id']}")).json()
    assert (whole["version"], whole["detailed_to"], whole["certificate"]["good"]) == (2, "2027-01-03", True)
    first_week = {one["id"] for one in plan["items"] if one["day"] <= "2026-11-29"}
    assert first_week <= {one["id"] for one in whole["items"]}, "what was there stays"
    assert [one["role"] for one in whole["items"] if one["day"] == "2027-01-03"] == ["race"]
    assert not any(one["locked"] for one in whole["items"] if one["day"] <= "2026-11-29")
    for week in whole["weeks"][1:4]:
        assert week["load"] >= 0.75 * week["meant"], f"{week}: planned as a season, not with as little as rules allow"
    assert not await plan_season(desk, me, UUID(plan["id"]))
    assert [one["reason"] for one in (await owner.get(f"{BASE}/{plan['id']}/versions")).json()["items"]] == [
        "season", "generated",
    ]  # fmt: skip


async def test_what_clashes_is_told_and_nothing_kept(owner: httpx.AsyncClient) -> None:
    await owner.patch("/api/v1/athlete", json={"language": "en"})
    sunday = {"weekday": "sun", "sport": "run", "role": "long", "min_minutes": 40}
    more = [
        {"kind": "pinned_session", "params": sunday, "strength": "hard"},
        {"kind": "rest_day", "params": {"weekdays": ["sun"]}, "strength": "hard"},
    ]
    wish = {**WISH, "events": [], "weeks": 2, "more_rules": more}
    told = await owner.post(f"{BASE}/generate", json=wish)
    assert (told.status_code, told.json()["outcome"], told.json()["plan"]) == (200, "clash", None)
    clash = told.json()["clash"]
    assert len(clash["rules"]) == 2 and clash["proven"]
    assert clash["relaxations"] and all(one["sentence"] for one in clash["relaxations"])
    assert (await owner.get(BASE)).json()["items"] == []
    assert (await owner.get("/api/v1/rules")).json()["items"] == []
    empty = (await owner.post(f"{BASE}/generate", json={**WISH, "events": [], "weeks": 2, "hours": 0})).json()
    assert (empty["plan"]["items"], "No workout fits" in empty["sentence"]) == ([], True)
    for wrong in (
        {"first": "2020-01-01"},
        {"weeks": 1},
        {"packs": ["nobody"]},
        {"name": "<b>x</b>"},
        {"rules": [str(UUID(int=9))]},
    ):
        assert (await owner.post(f"{BASE}/generate", json={**WISH, **wrong})).status_code in (404, 422)
    given = [{"rule": clash["relaxations"][0]["rule"], "instead": clash["relaxations"][0]["instead"]}]
    assert (await owner.post(f"{BASE}/generate", json={**wish, "given": given})).json()["outcome"] != "clash"


async def test_a_sport_that_a_rule_asks_for_need_not_be_ticked(owner: httpx.AsyncClient) -> None:
    """Three runs a week were said; a plan for the bike, which nobody had unticked, must not clash with that."""
    runs = {"kind": "session_count", "params": {"sport": "run", "min": 2, "max": 2}, "strength": "hard"}
    assert (await owner.post("/api/v1/rules", json={"rules": [runs]})).status_code == 201
    wish = {"name": "Bike", "first": "2026-11-23", "weeks": 1, "sports": ["bike"], "season": False}
    made = (await owner.post(f"{BASE}/generate", json=wish)).json()
    assert made["plan"] is not None, made
    sports = [one["sport"] for one in made["plan"]["items"]]
    assert sports.count("run") == 2 and "bike" in sports
    nobody = await owner.post(f"{BASE}/generate", json={**wish, "sports": [], "rules": []})
    assert (nobody.status_code, "sports" in nobody.text) == (422, True)
