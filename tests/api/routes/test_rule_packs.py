"""Packs are read with their evidence and taken once; what cannot live together is told before any plan is made."""

import httpx

from domestique.planning.packs import PACKS

RULES = "/api/v1/rules"
PINNED = {
    "kind": "pinned_session",
    "params": {"weekday": "sun", "sport": "bike", "role": "long"},
    "strength": "hard",
}
SUNDAY_OFF = {"kind": "rest_day", "params": {"weekdays": ["sun"]}, "strength": "hard"}


async def test_a_pack_is_read_and_taken_once(owner: httpx.AsyncClient) -> None:
    packs = (await owner.get("/api/v1/rule-packs")).json()["items"]
    assert [pack["slug"] for pack in packs] == [pack.slug for pack in PACKS]
    assert all(rule["sentence"] and rule["citation"] for pack in packs for rule in pack["rules"])
    slug = packs[0]["slug"]
    taken = await owner.post(f"/api/v1/rule-packs/{slug}/apply")
    assert (taken.status_code, len(taken.json()["items"])) == (201, len(packs[0]["rules"]))
    assert (await owner.post(f"/api/v1/rule-packs/{slug}/apply")).json()["items"] == []
    assert len((await owner.get(RULES)).json()["items"]) == len(packs[0]["rules"])
    assert (await owner.post("/api/v1/rule-packs/no-such/apply")).status_code == 404
    assert [pack["held"] for pack in packs] == [0] * len(packs)
    again = (await owner.get("/api/v1/rule-packs")).json()["items"]
    assert [pack["held"] for pack in again] == [len(packs[0]["rules"]), *([0] * (len(packs) - 1))]


async def test_a_pack_is_given_back_and_comes_back(owner: httpx.AsyncClient) -> None:
    (mine,) = (await owner.post(RULES, json={"rules": [PINNED]})).json()["items"]
    taken = (await owner.post("/api/v1/rule-packs/masters/apply")).json()["items"]
    edited = {"version": 1, "rule": {"strength": {"soft": 7}}}
    assert (await owner.patch(f"{RULES}/{taken[0]['id']}", json=edited)).status_code == 200
    gone = await owner.delete("/api/v1/rule-packs/masters")
    assert gone.status_code == 200 and {one["id"] for one in gone.json()["items"]} == {one["id"] for one in taken}
    assert [one["id"] for one in (await owner.get(RULES)).json()["items"]] == [mine["id"]]
    assert (await owner.delete("/api/v1/rule-packs/masters")).status_code == 404
    back = await owner.post(f"{RULES}/{taken[0]['id']}/restore")
    assert (back.json()["version"], back.json()["strength"]) == (2, {"soft": 7})


async def test_what_a_pack_would_clash_with_is_told_before_it_is_taken(owner: httpx.AsyncClient) -> None:
    few = {"kind": "max_time", "params": {"per": "week", "minutes": 120}, "strength": "hard"}
    busy = {"kind": "session_count", "params": {"sport": "any", "max": 2}, "strength": "hard"}
    held = (await owner.post(RULES, json={"rules": [few, busy]})).json()["items"]
    packs = {pack["slug"]: pack for pack in (await owner.get("/api/v1/rule-packs")).json()["items"]}
    told = packs["swim_run_lift"]["clashes"]
    assert told and all(one["sentence"] and len(one["rules"]) == len(one["ids"]) for one in told)
    assert {rule["id"] for rule in held} & {name for one in told for name in one["ids"]}
    assert packs["beginner_runner"]["clashes"] != told


async def test_a_passing_pack_counts_from_the_day_it_is_told(owner: httpx.AsyncClient) -> None:
    packs = (await owner.get("/api/v1/rule-packs")).json()["items"]
    assert {pack["slug"]: pack["days"] for pack in packs if pack["days"]} == {"return_from_illness": 21}
    assert all(bool(pack["day_meant"]) is bool(pack["days"]) for pack in packs)
    take = "/api/v1/rule-packs/return_from_illness/apply"
    for wrong, code in (("2026-10-31", "pack_over"), ("2027-03-01", "pack_far")):
        refused = await owner.post(take, json={"on": wrong})
        assert (refused.status_code, refused.json()["fields"][0]["code"]) == (422, code)
    stays = await owner.post("/api/v1/rule-packs/polarised/apply", json={"on": "2026-11-19"})
    assert stays.json()["fields"][0]["code"] == "pack_no_days"
    taken = (await owner.post(take, json={"on": "2026-11-19"})).json()["items"]
    assert taken[0]["scope"]["from"] == "2026-11-19" and taken[0]["scope"]["to"] == "2026-11-28"


async def test_new_rules_are_weighed_with_those_held(owner: httpx.AsyncClient) -> None:
    (held,) = (await owner.post(RULES, json={"rules": [PINNED]})).json()["items"]
    asked = await owner.post(f"{RULES}/conflicts", json={"rules": [SUNDAY_OFF]})
    (found,) = [one for one in asked.json()["items"] if one["serious"]]
    assert set(found["ids"]) == {held["id"], "new-0"}
    assert found["sentence"]
    await owner.patch(f"{RULES}/{held['id']}", json={"version": 1, "active": False})
    again = await owner.post(f"{RULES}/conflicts", json={"rules": [SUNDAY_OFF]})
    assert not [one for one in again.json()["items"] if one["serious"]], "a rule at rest clashes with nothing"
