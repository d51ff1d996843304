"""Rules over HTTP: told, edited in versions, put to rest, deleted; what cannot be meant is said at its place."""

import httpx

from domestique.model.rule import KINDS

BASE = "/api/v1/rules"
HOURS = {"kind": "max_time", "params": {"per": "week", "minutes": 600}, "strength": "hard"}


async def test_a_rule_through_its_life(owner: httpx.AsyncClient) -> None:
    said = {"text": "일주일에 10시간까지", "lang": "ko"}
    rest = {"kind": "rest_day", "params": {"weekdays": ["mon"]}, "strength": {"soft": 30}}
    made = await owner.post(BASE, json={"rules": [{**HOURS, "source": said}, rest]})
    assert made.status_code == 201, made.text
    one, other = made.json()["items"]
    assert (one["version"], one["tier"], one["grade"], one["source"]) == (1, "athlete", "wish", said)
    assert (other["strength"], other["active"]) == ({"soft": 30}, True)
    at = f"{BASE}/{one['id']}"
    less = {"version": 1, "rule": {"params": {"per": "week", "minutes": 540}}, "reason": "a baby"}
    changed = (await owner.patch(at, json=less)).json()
    assert (changed["version"], changed["params"]["minutes"], changed["source"]) == (2, 540, said)
    assert (await owner.patch(at, json=less)).json()["code"] == "stale_version"
    resting = (await owner.patch(at, json={"version": 2, "active": False})).json()
    assert (resting["version"], resting["active"]) == (2, False)
    told = (await owner.get(f"{at}/versions")).json()["items"]
    assert [(line["version"], line["params"]["minutes"], line["reason"]) for line in told] == [
        (2, 540, "a baby"), (1, 600, None),
    ]  # fmt: skip
    assert (await owner.delete(at)).status_code == 204
    assert (await owner.get(at)).status_code == 404
    assert len((await owner.get(f"{at}/versions")).json()["items"]) == 2, "what it said stays told"
    assert [line["id"] for line in (await owner.get(BASE)).json()["items"]] == [other["id"]]
    back = (await owner.post(f"{at}/restore")).json()
    assert (back["id"], back["version"], back["params"]["minutes"], back["active"]) == (one["id"], 2, 540, False)
    assert (await owner.post(f"{at}/restore")).json() == back, "one that is there stays as it is"
    assert (await owner.post(f"{BASE}/{'0' * 8}{one['id'][8:]}/restore")).status_code == 404


async def test_what_cannot_be_meant_is_said_and_nothing_is_kept(owner: httpx.AsyncClient) -> None:
    wrong = {**HOURS, "params": {"per": "week", "hours": 10}}
    refused = await owner.post(BASE, json={"rules": [HOURS, wrong]})
    assert (refused.status_code, refused.json()["code"]) == (422, "bad_rule")
    assert {line["field"] for line in refused.json()["fields"]} == {"rules.1.params.minutes", "rules.1.params.hours"}
    assert (await owner.get(BASE)).json()["items"] == []
    nobody = "01930000-0000-7000-8000-0000000000f9"
    assert (await owner.post(BASE, json={"rules": [HOURS], "plan_id": nobody})).status_code == 404


async def test_one_of_each_kind_to_begin_from(owner: httpx.AsyncClient) -> None:
    kinds = (await owner.get(f"{BASE}/kinds")).json()["items"]
    assert {kind["kind"] for kind in kinds} == set(KINDS)
    examples = [{k: v for k, v in kind["example"].items() if k not in ("id", "version")} for kind in kinds]
    assert (await owner.post(BASE, json={"rules": examples})).status_code == 201
