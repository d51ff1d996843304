"""Plain words over HTTP: rules to confirm, what was not understood; nothing is kept by asking."""

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
    told = (await owner.post(AT, json={"text": "하루에 최대 10분만 운동할게요."})).json()
    assert [one["rule"]["kind"] for one in told["proposed"]] == ["max_time"]
    assert (told["effect"]["violations"], told["effect"]["rules"]) == (1, [0])


async def test_talk_is_no_rule(owner: httpx.AsyncClient) -> None:
    told = (await owner.post(AT, json={"text": "How are you today?"})).json()
    assert (told["proposed"], told["effect"]) == ([], None)
