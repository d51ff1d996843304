"""The steps of a plan's workout are read, changed there, and reach the workout it became."""

import copy
from typing import Any

import httpx

from tests.api.routes.test_plan_exchange import BASE, CHAT

LIBRARY = {
    "id": "t",
    "day": "2026-11-27",
    "sport": "bike",
    "role": "easy",
    "name": "bike_endurance_steady",
    "minutes": 60,
}
RIDE: dict[str, Any] = {
    **LIBRARY,
    "template": "bike_endurance_steady",
    "level": 3,
    "tags": ["endurance"],
    "locked": True,
}


async def test_steps_are_changed_in_the_plan(owner: httpx.AsyncClient) -> None:
    await owner.patch("/api/v1/athlete", json={"language": "en"})
    no_hard = {"kind": "max_hard", "params": {"max": 1}, "strength": "hard"}
    chat = {**CHAT, "items": [*CHAT["items"], RIDE]}
    wish = {"plan": chat, "save": True, "rules": [no_hard], "use_my_rules": False}
    plan = f"{BASE}/{(await owner.post(f'{BASE}/import', json=wish)).json()['plan_id']}"
    await owner.post(f"{plan}/activate")
    shown = (await owner.get(f"{plan}/items/t/steps")).json()
    assert (shown["item"]["own_steps"], shown["apart"]) == (False, False)
    assert sum(one["end"]["value"] for one in shown["workout"]["steps"]) == 3600, "as long as the plan says"
    assert (await owner.get(f"{plan}/items/nobody/steps")).status_code == 404
    intervals = copy.deepcopy(shown["workout"])
    target = {"measure": "power", "scale": "of_threshold", "low": 1.1, "high": 1.15}
    work = {"intent": "work", "end": {"kind": "time", "value": 240}, "targets": [target]}
    rest = {"intent": "recovery", "end": {"kind": "time", "value": 180}}
    intervals["steps"] = [*intervals["steps"], {"times": 4, "steps": [work, rest]}]
    change = {"op": "replace", "id": "t", "item": {"workout": intervals}}
    dry = (await owner.post(f"{plan}/edit", json={"base": 1, "changes": [change], "dry_run": True})).json()
    (told,) = dry["diff"]["items"]
    assert (told["after"]["role"], told["after"]["minutes"], told["after"]["locked"]) == ("hard", 88, True)
    assert (dry["version"], dry["verdict"]["good"]) == (None, False)
    ride = "Steady endurance"
    assert told["sentence"] == f"Fri 27 Nov: {ride}, 60 → 88 min; Fri 27 Nov: other steps in {ride}"
    refused = await owner.post(f"{plan}/edit", json={"base": 1, "changes": [change]})
    assert (refused.status_code, refused.json()["code"]) == (409, "plan_breaks")
    done = (await owner.post(f"{plan}/edit", json={"base": 1, "changes": [change], "accept_violations": True})).json()
    item = next(one for one in done["plan"]["items"] if one["id"] == "t")
    assert (done["version"], item["own_steps"], item["template"]) == (2, True, None)
    line = (await owner.get(f"{plan}/versions")).json()["items"][0]
    assert (line["good"], line["violations"]) == (False, 1)
    assert line["sentence"] == "Changed by hand, though 1 hard rule is broken"
    certificate = (await owner.get(f"{plan}/versions/2/certificate")).json()
    assert [one["state"] for one in certificate["judged"]] == ["broken"]
    workout = f"/api/v1/workouts/{item['workout_id']}"
    assert (await owner.get(workout)).json()["workout"] == intervals, "and not a loose one beside it"
    assert (await owner.get(f"{plan}/items/t/steps")).json()["workout"] == intervals
    back = (await owner.post(f"{plan}/rollback", json={"to": 1, "base": 2})).json()
    assert back["verdict"]["good"] and (await owner.get(workout)).json()["workout"] == shown["workout"]


async def test_a_workout_changed_by_itself_is_one_with_the_plan_again(owner: httpx.AsyncClient) -> None:
    chat = {**CHAT, "items": [RIDE]}
    made = (await owner.post(f"{BASE}/import", json={"plan": chat, "save": True, "use_my_rules": False})).json()
    plan = f"{BASE}/{made['plan_id']}"
    (item,) = (await owner.post(f"{plan}/activate")).json()["items"]
    workout = f"/api/v1/workouts/{item['workout_id']}"
    mine = (await owner.get(workout)).json()
    step = {"intent": "work", "end": {"kind": "time", "value": 1800}}
    own = {"format": 1, "sport": "cycling", "name": "Mine", "steps": [step]}
    await owner.patch(workout, json={"version": mine["version"], "workout": own})
    shown = (await owner.get(f"{plan}/items/t/steps")).json()
    assert (shown["apart"], shown["workout"]) == (True, own)
    told = (await owner.get(plan)).json()["items"][0]
    assert (item["apart"], told["apart"]) == (None, "changed")
    (followed,) = (await owner.post(f"{plan}/items/t/follow")).json()["items"]
    now = (await owner.get(workout)).json()
    assert (followed["apart"], now["workout"]) == (None, mine["workout"])
    assert (await owner.post(f"{plan}/items/nobody/follow")).status_code == 404
    assert (await owner.delete(workout)).status_code == 200
    assert (await owner.get(plan)).json()["items"][0]["apart"] == "gone"
    (followed,) = (await owner.post(f"{plan}/items/t/follow")).json()["items"]
    workout = f"/api/v1/workouts/{followed['workout_id']}"
    mine = (await owner.get(workout)).json()
    assert (followed["apart"], mine["workout"]) == (None, now["workout"])
    await owner.patch(workout, json={"version": mine["version"], "workout": own})
    lock = {"op": "unlock", "id": "t"}
    await owner.post(f"{plan}/edit", json={"base": 1, "changes": [lock]})
    assert (await owner.get(workout)).json()["workout"] == own, "what is theirs is left alone"
    longer = {**own, "steps": [{"intent": "work", "end": {"kind": "time", "value": 2400}}]}
    change = {"op": "replace", "id": "t", "item": {"workout": longer}}
    done = (await owner.post(f"{plan}/edit", json={"base": 2, "changes": [change]})).json()
    assert [one["minutes"] for one in done["plan"]["items"]] == [40]
    assert (await owner.get(workout)).json()["workout"] == longer
    assert not (await owner.get(f"{plan}/items/t/steps")).json()["apart"]
    await owner.delete(workout)
    change = {"op": "replace", "id": "t", "item": {"workout": own}}
    (again,) = (await owner.post(f"{plan}/edit", json={"base": 3, "changes": [change]})).json()["plan"]["items"]
    assert again["workout_id"] not in (None, item["workout_id"]), "what was thrown away and chosen anew is there"
