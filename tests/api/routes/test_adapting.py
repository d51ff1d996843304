"""Something happens: offers that are certified, a yes that reaches what stands outside, and what the plan comes to."""

from datetime import date, timedelta
from typing import Any

import httpx

from domestique.api.routes.adapting import _calibration
from domestique.locales import LANGUAGES, say
from domestique.services.forecast_plan import Record
from tests.api.routes.test_plan_making import WISH

BASE = "/api/v1/plans"


async def planned(owner: httpx.AsyncClient, **more: Any) -> dict[str, Any]:
    wish = {**WISH, "events": [], "weeks": 3, "detail_weeks": 3, **more}
    made = await owner.post(f"{BASE}/generate", json=wish)
    assert made.status_code == 201, made.text
    found: dict[str, Any] = (await owner.post(f"{BASE}/{made.json()['plan']['id']}/activate")).json()
    return found


async def test_ill_for_some_days(owner: httpx.AsyncClient) -> None:
    plan = await planned(owner)
    at = f"{BASE}/{plan['id']}"
    asked = await owner.post(f"{at}/adapt", json={"what": "sick", "from": "2026-11-24", "to": "2026-11-26"})
    assert asked.status_code == 200, asked.text
    offers = asked.json()["items"]
    assert 1 <= len(offers) <= 3 and all(one["good"] for one in offers)
    assert {one["effort"] for one in offers} <= {"minimal", "rebalanced", "rebuilt"}
    assert [rule["kind"] for rule in offers[0]["rules"]] == ["unavailable", "max_hard", "injury_limit"]
    assert offers[0]["effect"]["ctl_end"] is not None
    assert (await owner.get(at)).json()["version"] == 1, "nothing changed yet"
    one = (await owner.get(f"/api/v1/proposals/{offers[0]['id']}")).json()
    assert one["verdict"]["good"] and one["certificate"]["violations"] == 0
    stale = await owner.post(f"/api/v1/proposals/{one['id']}/approve", json={"version": 7})
    assert (stale.status_code, stale.json()["code"]) == (409, "stale_version")
    yes = (await owner.post(f"/api/v1/proposals/{one['id']}/approve", json={"version": 1})).json()
    assert (yes["state"], yes["version"]) == ("approved", 2)
    after = (await owner.get(at)).json()
    assert not [item for item in after["items"] if "2026-11-24" <= item["day"] <= "2026-11-26"]
    assert {"unavailable", "injury_limit"} <= {rule["kind"] for rule in after["rules"]}
    rows = (await owner.get("/api/v1/workouts")).json()["items"]
    assert [row["day"] for row in rows] == [item["day"] for item in after["items"]], "workouts follow"
    again = await owner.post(f"/api/v1/proposals/{one['id']}/reject")
    assert (again.status_code, again.json()["code"]) == (409, "already_decided")
    assert (await owner.get("/api/v1/proposals")).json()["items"] == [], "the other offers went with it"


async def test_what_is_told_early_fills_no_day_before_it(owner: httpx.AsyncClient) -> None:
    plan = await planned(owner, sports=["run", "strength"])
    asked = {"what": "sick", "from": "2026-11-28", "to": "2026-11-30"}
    offers = (await owner.post(f"{BASE}/{plan['id']}/adapt", json=asked)).json()["items"]
    for offer in offers:
        changes = offer["diff"]["items"]
        assert all(side["day"] >= "2026-11-28" for one in changes for side in (one["before"], one["after"]) if side)
    assert [one["effort"] for one in offers if one["diff"]["sentence"]]


async def test_ill_over_a_ride_that_was_locked(owner: httpx.AsyncClient) -> None:
    plan = await planned(owner)
    at = f"{BASE}/{plan['id']}"
    ride = {"sport": "bike", "role": "long", "name": "Club ride", "minutes": 120, "load": 80}
    changes = [
        {"op": "add", "day": "2026-11-28", "start": "09:00", "item": ride},
        {"op": "add", "day": "2026-12-12", "start": "09:00", "item": ride},
    ]
    wish = {"base": 1, "changes": changes, "accept_violations": True}
    made = (await owner.post(f"{at}/edit", json=wish)).json()["plan"]["items"]
    club = [one["id"] for one in made if one["name"] == "Club ride"]
    locks = [{"op": "lock", "id": one} for one in club]
    assert (await owner.post(f"{at}/edit", json={"base": 2, "changes": locks})).status_code == 200
    for first, last in (("2026-11-25", "2026-11-28"), ("2026-11-24", "2026-11-27")):
        told = (await owner.post(f"{at}/adapt", json={"what": "sick", "from": first, "to": last})).json()
        assert told["items"], told["sentence"]
        for offer in told["items"]:
            assert offer["good"] and "1 locked workout cannot stay as it was" in offer["sentence"]
            gone = [one for one in offer["diff"]["items"] if one["before"] and one["before"]["id"] == club[0]]
            assert gone and not (
                gone[0]["after"] and gone[0]["after"]["minutes"] > 45 and gone[0]["after"]["day"] < "2026-12-02"
            )
            assert club[1] not in [one["id"] for one in offer["diff"]["items"]], "what is still to come stays locked"


async def test_an_offer_is_changed_and_refused(owner: httpx.AsyncClient) -> None:
    plan = await planned(owner)
    at, first = f"{BASE}/{plan['id']}", plan["items"][1]
    move = {"what": "moved", "item_id": first["id"], "day": "2026-12-09"}
    offers = (await owner.post(f"{at}/adapt", json=move)).json()["items"]
    assert offers, "it stands where it was moved to"
    there = [one["after"] for one in offers[0]["diff"]["items"] if one["after"] and one["after"]["id"] == first["id"]]
    assert [(one["day"], one["locked"]) for one in there] == [("2026-12-09", True)]
    at_proposal = f"/api/v1/proposals/{offers[0]['id']}"
    change = {"version": 1, "changes": [{"op": "unlock", "id": first["id"]}]}
    edited = (await owner.post(f"{at_proposal}/edit", json=change)).json()
    assert edited["version"] == 2
    other = next(one for one in edited["items"] if one["day"] > "2026-11-30" and one["id"] != first["id"])
    change = {"version": 2, "changes": [{"op": "resize", "id": other["id"], "minutes": 720}], "dry_run": True}
    tried = (await owner.post(f"{at_proposal}/edit", json=change)).json()
    told = [one["after"]["minutes"] for one in tried["diff"]["items"] if one["id"] == other["id"]]
    assert (tried["good"], bool(tried["worse"]), told, tried["version"]) == (False, True, [720], 2), (
        "and nothing is kept"
    )
    assert (await owner.get(at_proposal)).json()["good"]
    kept = (await owner.post(f"{at_proposal}/edit", json={**change, "dry_run": False})).json()
    assert (kept["version"], kept["good"]) == (3, False)
    yes = await owner.post(f"{at_proposal}/approve", json={"version": 3})
    assert (yes.status_code, yes.json()["code"]) == (409, "plan_breaks")
    steps = await owner.get(f"{at_proposal}/items/{other['id']}/steps")
    assert steps.json()["item"]["minutes"] == 720
    changed = {side["id"] for one in kept["diff"]["items"] for side in (one["before"], one["after"]) if side}
    back = {"version": 3, "changes": [{"op": "restore", "id": one} for one in sorted(changed)]}
    restored = (await owner.post(f"{at_proposal}/edit", json=back)).json()
    assert (restored["good"], restored["version"]) == (True, 4)
    assert {other["id"], first["id"]} <= changed and restored["diff"]["items"] == []
    assert restored["steps"] == 3
    step = (await owner.post(f"{at_proposal}/undo", json={"version": 4})).json()
    told = [one["after"]["minutes"] for one in step["diff"]["items"] if one["id"] == other["id"]]
    assert (told, step["good"], step["version"], step["steps"]) == ([720], False, 5, 2)
    stale = await owner.post(f"{at_proposal}/undo", json={"version": 4})
    assert (stale.status_code, stale.json()["code"]) == (409, "stale_version")
    step = (await owner.post(f"{at_proposal}/undo", json={"version": 5})).json()
    assert (step["good"], step["diff"], step["steps"]) == (True, edited["diff"], 1)
    first_offer = (await owner.post(f"{at_proposal}/undo", json={"version": 6})).json()
    assert (first_offer["diff"], first_offer["version"], first_offer["steps"]) == (offers[0]["diff"], 7, 0)
    none = await owner.post(f"{at_proposal}/undo", json={"version": 7})
    assert (none.status_code, none.json()["code"]) == (409, "already_undone")
    nobody = {"version": 7, "changes": [{"op": "restore", "id": "nobody"}]}
    assert (await owner.post(f"{at_proposal}/edit", json=nobody)).status_code == 422
    assert (await owner.post(f"{at_proposal}/reject")).json()["state"] == "rejected"
    for wrong in ({"what": "moved"}, {"what": "replaced", "item_id": "nobody"}, {"what": "sick", "to": "2020-01-01"}):
        assert (await owner.post(f"{at}/adapt", json=wrong)).status_code == 422


async def test_what_it_comes_to_moves_with_an_edit(owner: httpx.AsyncClient) -> None:
    plan = await planned(owner)
    at = f"{BASE}/{plan['id']}/forecast"
    told = (await owner.post(at, json={})).json()
    series = {one["slug"]: one for one in told["series"]}
    assert series["ctl"]["points"][-1]["day"] == plan["last"]
    assert series["race_time"]["reason"] and series["ftp"]["reason"]
    without = [{"op": "delete", "id": item["id"]} for item in plan["items"][1:]]
    less = (await owner.post(at, json={"changes": without})).json()
    ends = [one["series"][0]["points"][-1]["value"] for one in (told, less)]
    assert ends[0] > ends[1]
    assert told["calibration"][0]["within"] is None, "no forecast has come to its day yet"


def test_the_record_says_of_which_figure_it_is() -> None:
    """The page shows fitness and form in one breath."""
    for language in LANGUAGES:
        for slug in ("ctl", "form"):
            name = say(language, f"plans.forecast.{slug}")
            assert all(_calibration(Record(slug, told, 1), language).sentence.startswith(name) for told in (1, 2))


async def test_where_no_other_plan_is_found_the_rules_that_clash_are_named(owner: httpx.AsyncClient) -> None:
    rest = {"kind": "rest_day", "params": {"weekdays": ["sun"]}, "strength": "hard"}
    plan = await planned(owner, more_rules=[rest])
    moved = {"what": "moved", "item_id": plan["items"][0]["id"], "day": "2026-12-06"}
    told = (await owner.post(f"{BASE}/{plan['id']}/adapt", json=moved)).json()
    assert (told["items"], [one["kind"] for one in told["clash"]]) == ([], ["rest_day"])
    assert told["clash"][0]["sentence"] and "what stands in the way" in told["sentence"]
    there = (await owner.get(f"/api/v1/rules/{told['clash'][0]['id']}")).json()
    assert (there["sentence"], there["plan_id"]) == (told["clash"][0]["sentence"], plan["id"]), "to be changed there"


async def test_rules_that_are_others_now(owner: httpx.AsyncClient) -> None:
    told = {"kind": "unavailable", "params": {"weekdays": ["tue"]}, "strength": "hard"}
    first = (await owner.post("/api/v1/rules", json={"rules": [told]})).json()["items"][0]
    plan = await planned(owner)
    at = f"{BASE}/{plan['id']}"
    assert plan["rules_now"] is None
    none = (await owner.post(f"{at}/adapt", json={"what": "rules"})).json()
    assert none["items"] == [] and none["sentence"] == "The plan keeps your rules as they are now."
    change = {"version": 1, "rule": {"params": {"weekdays": ["wed"]}}}
    assert (await owner.patch(f"/api/v1/rules/{first['id']}", json=change)).status_code == 200
    new = {"kind": "max_time", "params": {"per": "day", "minutes": 50}, "strength": "hard"}
    assert (await owner.post("/api/v1/rules", json={"rules": [new]})).status_code == 201
    others = (await owner.get(at)).json()["rules_now"]
    assert [one["id"] for one in others["changed"]] == [first["id"]] and others["changed"][0]["before"]
    assert [len(others[name]) for name in ("changed", "gone", "new")] == [1, 0, 1]

    offers = (await owner.post(f"{at}/adapt", json={"what": "rules"})).json()["items"]
    assert offers and all(one["good"] for one in offers)
    minimal = offers[0]
    assert {one["kind"] for one in minimal["rules"]} == {"unavailable", "max_time"} and minimal["rules_gone"] == []
    assert "Rules: 1 new, 1 changed" in [one["sentence"] for one in minimal["diff"]["fields"]]
    yes = await owner.post(f"/api/v1/proposals/{minimal['id']}/approve", json={"version": minimal["version"]})
    assert yes.status_code == 200, yes.text
    after = (await owner.get(at)).json()
    assert after["rules_now"] is None and after["certificate"]["good"]
    ahead = [one for one in after["items"] if one["role"] != "race"]
    assert ahead and all(one["minutes"] <= 50 and date.fromisoformat(one["day"]).weekday() != 2 for one in ahead)

    assert (await owner.delete(f"/api/v1/rules/{first['id']}")).status_code == 204
    assert [len(one) for one in (await owner.get(at)).json()["rules_now"].values()] == [0, 1, 0]
    ill = {"what": "sick", "from": "2026-11-24", "to": "2026-11-25"}
    freed = (await owner.post(f"{at}/adapt", json=ill)).json()["items"]
    assert [one["kind"] for one in freed[0]["rules_gone"]] == ["unavailable"], "whatever happens, by today's rules"


async def test_ill_on_the_day_of_the_race(owner: httpx.AsyncClient) -> None:
    race = {"name": "10 km", "date": "2026-12-13", "priority": "A", "sport": "run", "duration_min": 50}
    plan = await planned(owner, events=[race])
    asked = {"what": "sick", "from": "2026-12-12", "to": "2026-12-13"}
    offers = (await owner.post(f"{BASE}/{plan['id']}/adapt", json=asked)).json()
    assert offers["items"], offers["sentence"]
    for offer in offers["items"]:
        assert offer["good"] and "event" in [one["kind"] for one in offer["rules_gone"]]
        assert "2026-12-13" in [one["before"]["day"] for one in offer["diff"]["items"] if one["before"]]


async def test_after_tiredness_no_week_carries_more(owner: httpx.AsyncClient) -> None:
    plan = await planned(owner, sports=["run", "bike"])
    week = {one["monday"]: one["load"] for one in plan["weeks"]}
    offers = (await owner.post(f"{BASE}/{plan['id']}/adapt", json={"what": "tired", "from": "2026-11-24"})).json()[
        "items"
    ]
    assert offers
    for offer in offers:
        loads: dict[str, float] = dict.fromkeys(week, 0.0)
        for item in (await owner.get(f"/api/v1/proposals/{offer['id']}")).json()["items"]:
            day = date.fromisoformat(item["day"])
            loads[(day - timedelta(days=day.weekday())).isoformat()] += item["load"]
        assert all(load <= week[monday] + 1.1 for monday, load in loads.items())


async def test_where_it_hurts_is_to_be_said(owner: httpx.AsyncClient) -> None:
    plan = await planned(owner)
    for part in (None, "tail"):
        told = {"what": "injured", "to": "2026-12-01", "body_part": part}
        refused = await owner.post(f"{BASE}/{plan['id']}/adapt", json=told)
        assert (refused.status_code, refused.json()["fields"][0]["field"]) == (422, "body_part")
        assert "knee, achilles" in refused.json()["fields"][0]["detail"]
