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


async def test_new_rules_are_weighed_with_those_held(owner: httpx.AsyncClient) -> None:
    (held,) = (await owner.post(RULES, json={"rules": [PINNED]})).json()["items"]
    asked = await owner.post(f"{RULES}/conflicts", json={"rules": [SUNDAY_OFF]})
    (found,) = [one for one in asked.json()["items"] if one["serious"]]
    assert set(found["ids"]) == {held["id"], "new-0"}
    assert found["sentence"]
    await owner.patch(f"{RULES}/{held['id']}", json={"version": 1, "active": False})
    again = await owner.post(f"{RULES}/conflicts", json={"rules": [SUNDAY_OFF]})
    assert not [one for one in again.json()["items"] if one["serious"]], "a rule at rest clashes with nothing"
