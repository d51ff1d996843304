"""Plain words over HTTP, and figures: rules to confirm, what was not understood; nothing is kept by asking."""

import httpx

from tests.api.routes.test_plan_exchange import BASE, brought_in

AT = "/api/v1/rules/parse"


async def test_words_become_rules_that_can_be_kept_as_they_are(owner: httpx.AsyncClient) -> None:
    text = "At most 8 hours a week, and I want to get a lot faster."
    told = (await owner.post(AT, json={"text": text}, headers={"Accept-Language": "en"})).json()
    (one,) = told["proposed"]
    assert (one["rule"]["kind"], one["rule"]["params"]) == ("max_time", {"per": "week", "minutes": 480})
    assert text[one["start"] : one["end"]].startswith("At most 8 hours")
    assert one["sentence"] and one["rule"]["source"]["text"] and told["effect"] is None
    assert (await owner.get("/api/v1/rules")).json()["items"] == []
    assert (await owner.post("/api/v1/rules", json={"rules": [one["rule"]]})).status_code == 201


async def test_korean_is_read_as_well_and_the_active_plan_is_asked(owner: httpx.AsyncClient) -> None:
    plan_id = (await brought_in(owner))["plan_id"]
    await owner.post(f"{BASE}/{plan_id}/activate")
    told = (
        await owner.post(AT, json={"text": "하루에 최대 10분만 운동할게요."}, headers={"Accept-Language": "en"})
    ).json()
    assert [one["rule"]["kind"] for one in told["proposed"]] == ["max_time"]
    assert told["proposed"][0]["rule"]["source"]["lang"] == "ko", "as it was said, and not as the page is"
    assert (told["effect"]["violations"], told["effect"]["rules"]) == (1, [0])
    told = (await owner.post(AT, json={"text": "하루에 최대 10시간"})).json()
    assert (told["effect"]["violations"], told["effect"]["rules"]) == (0, [])


async def test_talk_is_no_rule(owner: httpx.AsyncClient) -> None:
    told = (await owner.post(AT, json={"text": "How are you today?"})).json()
    assert (told["proposed"], told["effect"]) == ([], None)


async def test_a_rule_is_read_before_it_is_kept(owner: httpx.AsyncClient) -> None:
    at, english = "/api/v1/rules/read", {"Accept-Language": "en"}
    hours = {"kind": "max_time", "params": {"per": "week", "minutes": 600}, "strength": "hard"}
    told = (await owner.post(at, json={"rule": hours}, headers=english)).json()
    assert (told["rule"]["sentence"], told["problems"], told["conflicts"]) == ("At most 10 h a week", [], [])
    wrong = {**hours, "params": {"per": "week", "minutes": -5}, "scope": {"from": "2026-12-02", "to": "2026-12-01"}}
    told = (await owner.post(at, json={"rule": wrong})).json()
    assert told["rule"] is None
    assert {one["field"] for one in told["problems"]} == {"rule.params.minutes", "rule.scope.to"}
    assert (await owner.get("/api/v1/rules")).json()["items"] == []


async def test_it_is_weighed_in_the_place_of_the_one_it_changes(owner: httpx.AsyncClient) -> None:
    at = "/api/v1/rules/read"
    hours = {"kind": "max_time", "params": {"per": "week", "minutes": 600}, "strength": "hard"}
    least = {"kind": "min_time", "params": {"minutes": 500}, "strength": "hard"}
    kept = (await owner.post("/api/v1/rules", json={"rules": [hours, least]})).json()["items"]
    more = {"params": {"minutes": 700}}
    told = (await owner.post(at, json={"rule": more, "instead_of": kept[1]["id"]})).json()
    assert (told["rule"]["kind"], told["rule"]["strength"]) == ("min_time", "hard"), "what is left out stays"
    assert [(one["serious"], set(one["ids"])) for one in told["conflicts"]] == [(True, {one["id"] for one in kept})]
    less = {"params": {"minutes": 400}}
    assert (await owner.post(at, json={"rule": less, "instead_of": kept[1]["id"]})).json()["conflicts"] == []
    nobody = "01930000-0000-7000-8000-0000000000f9"
    assert (await owner.post(at, json={"rule": less, "instead_of": nobody})).status_code == 404
