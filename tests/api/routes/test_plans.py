"""A plan is edited, branched, merged, rolled back and carried out, and every step of it can be told."""

import httpx

from tests.api.routes.test_plan_exchange import BASE, CHAT, SPACING, brought_in


async def test_edited_branched_merged_and_rolled_back(owner: httpx.AsyncClient) -> None:
    await owner.post("/api/v1/rules", json={"rules": [SPACING]})
    plan = f"{BASE}/{(await brought_in(owner))['plan_id']}"
    move = {"op": "move", "id": "b", "day": "2026-11-27"}
    dry = (await owner.post(f"{plan}/edit", json={"base": 1, "changes": [move], "dry_run": True})).json()
    assert (dry["version"], dry["diff"]["items"][0]["kinds"], dry["plan"]) == (None, ["moved"], None)
    done = (await owner.post(f"{plan}/edit", json={"base": 1, "changes": [move]})).json()
    assert (done["version"], done["plan"]["version"], done["diff"]["edits"]) == (2, 2, 1.0)
    stale = await owner.post(f"{plan}/edit", json={"base": 1, "changes": [move]})
    assert (stale.status_code, stale.json()["code"]) == (409, "stale_version")
    clash = {"op": "add", "day": "2026-11-25", "item": {"sport": "bike", "role": "hard", "name": "x", "minutes": 60}}
    refused = await owner.post(f"{plan}/edit", json={"base": 2, "changes": [clash]})
    assert (refused.status_code, refused.json()["code"]) == (409, "plan_breaks")
    branch = {"name": "what if", "from": 1}
    assert (await owner.post(f"{plan}/branch", json=branch)).status_code == 201
    assert (await owner.post(f"{plan}/branch", json=branch)).status_code == 422
    other = {"op": "move", "id": "b", "day": "2026-11-29"}
    lock = {"op": "lock", "id": "a"}
    wish = {"base": 1, "changes": [other, lock], "branch": "what if"}
    tried = (await owner.post(f"{plan}/edit", json=wish)).json()
    assert (tried["version"], tried["plan"]["line"], tried["plan"]["branch"]) == (3, "what if", "main")
    assert (await owner.post(f"{plan}/edit", json={**wish, "branch": "no such"})).status_code == 422
    shown = [(await owner.get(plan, params=asked)).json() for asked in ({}, {"branch": "what if"})]
    assert [(one["version"], one["line"]) for one in shown] == [(2, "main"), (3, "what if")]
    blamed = (await owner.get(f"{plan}/blame", params={"branch": "what if"})).json()["items"]
    assert {one["item_id"]: one["placed_version"] for one in blamed}["b"] == 3
    asked = (await owner.post(f"{plan}/merge", json={"from_branch": "what if"})).json()
    assert (asked["merged"], [one["key"] for one in asked["conflicts"]]) == (False, ["b:place"])
    merge = {"from_branch": "what if", "take": {"b:place": "theirs"}}
    assert (await owner.post(f"{plan}/merge", json=merge)).json()["version"] == 4
    items = {one["id"]: one for one in (await owner.get(plan)).json()["items"]}
    assert (items["b"]["day"], items["a"]["locked"]) == ("2026-11-29", True)
    blamed = {one["item_id"]: one for one in (await owner.get(f"{plan}/blame")).json()["items"]}
    assert (blamed["b"]["placed_version"], blamed["b"]["made_version"]) == (3, 1)
    back = (await owner.post(f"{plan}/rollback", json={"to": 1, "base": 4})).json()
    assert (back["version"], back["plan"]["items"][1]["day"]) == (5, "2026-11-26")
    told = (await owner.get(f"{plan}/diff", params={"from": 1, "to": 5})).json()
    assert (told["items"], told["fields"]) == ([], [])
    told = (await owner.get(f"{plan}/diff", params={"from": 1, "to": 4})).json()
    assert [(one["id"], one["kinds"]) for one in told["items"]] == [("a", ["locked"]), ("b", ["moved"])]
    numbers = (await owner.get(f"{plan}/versions")).json()
    assert [(one["number"], one["parent"], one["parent2"]) for one in numbers["items"]][:2] == [(5, 4, None), (4, 2, 3)]
    assert {one["name"]: one["head"] for one in numbers["branches"]} == {"main": 5, "what if": 3}


async def test_carried_out_it_becomes_workouts_that_follow(owner: httpx.AsyncClient) -> None:
    plan = f"{BASE}/{(await brought_in(owner))['plan_id']}"
    active = (await owner.post(f"{plan}/activate")).json()
    assert active["active"] and all(one["workout_id"] for one in active["items"])
    rows = (await owner.get("/api/v1/workouts")).json()["items"]
    assert [(one["day"], one["name"]) for one in rows] == [
        ("2026-11-24", "4 × 4"), ("2026-11-26", "Easy"), ("2026-11-28", "Long"),
    ]  # fmt: skip
    await owner.post(f"{plan}/branch", json={"name": "what if"})
    tried = {"base": 1, "branch": "what if", "changes": [{"op": "delete", "id": "a"}]}
    assert [one["workout_id"] for one in (await owner.post(f"{plan}/edit", json=tried)).json()["plan"]["items"]] == [
        None, None,
    ]  # fmt: skip
    assert (await owner.get("/api/v1/workouts")).json()["items"] == rows, "what is only tried leads to nothing"
    mine = f"/api/v1/workouts/{rows[2]['id']}"
    await owner.patch(mine, json={"version": 1, "day": "2026-11-29"})
    changes = [{"op": "move", "id": "a", "day": "2026-11-25"}, {"op": "delete", "id": "b"}, {"op": "delete", "id": "c"}]
    assert (await owner.post(f"{plan}/edit", json={"base": 1, "changes": changes})).json()["version"] == 3
    rows = (await owner.get("/api/v1/workouts")).json()["items"]
    assert [(one["day"], one["name"]) for one in rows] == [("2026-11-25", "4 × 4"), ("2026-11-29", "Long")]
    assert (await owner.delete(plan)).status_code == 204
    rows = (await owner.get("/api/v1/workouts")).json()["items"]
    assert [one["name"] for one in rows] == ["Long"], "what the athlete changed is theirs"
    assert (await owner.get(BASE)).json()["items"] == []
    assert len((await owner.get(BASE, params={"archived": True})).json()["items"]) == 1


async def test_what_days_that_passed_otherwise_break_is_told_apart(owner: httpx.AsyncClient) -> None:
    """On Saturday: the week's rides were not ridden, so the next week, unchanged, rises by more than it may."""
    await owner.patch("/api/v1/athlete", json={"language": "en"})
    ride = {"sport": "bike", "role": "easy", "name": "Ride", "load": 90, "minutes": 120}
    days = {"a": "2026-11-16", "b": "2026-11-18", "c": "2026-11-24", "d": "2026-11-26"}
    chat = {**CHAT, "first": "2026-11-16", "items": [{**ride, "id": name, "day": day} for name, day in days.items()]}
    rise = {"kind": "ramp_cap", "params": {"metric": "minutes", "max_pct_per_week": 20}, "strength": "hard"}
    came = await brought_in(owner, plan=chat, rules=[rise], accept_violations=True)
    plan = f"{BASE}/{came['plan_id']}"
    certificate = (await owner.get(plan)).json()["certificate"]
    told = "Only because days passed otherwise than planned: 16 November to 20 November 2026 nothing instead of 4 h"
    assert (certificate["violations"], certificate["aside"][0].endswith(f". {told}.")) == (1, True), certificate
    wish = {"base": 1, "changes": [{"op": "move", "id": "c", "day": "2026-11-25"}], "dry_run": True}
    tried = (await owner.post(f"{plan}/edit", json=wish)).json()
    assert ([one["because"] for one in tried["verdict"]["violations"]], tried["worse"]) == ([told], [])
    kept = (await owner.post(f"{plan}/edit", json={**wish, "dry_run": False})).json()["plan"]
    (line, first) = (await owner.get(f"{plan}/versions")).json()["items"]
    assert [(one["good"], one["as_planned"]) for one in (kept, line, first)] == [
        (False, True), (False, True), (False, False),
    ], "accepted when it was brought in"  # fmt: skip
    wish |= {"base": 2, "changes": [{"op": "resize", "id": "c", "minutes": 240}]}
    tried = (await owner.post(f"{plan}/edit", json=wish)).json()
    assert [one["because"] for one in tried["worse"]] == [None], "what would be too much as planned is the plan's own"
