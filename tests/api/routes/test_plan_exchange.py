"""A plan from a chat comes in, is held to the athlete's rules, and goes out as it is."""

from typing import Any

import httpx

from domestique.model.plan_document import read_document

BASE = "/api/v1/plans"
CHAT: dict[str, Any] = {
    "name": "From a chat",
    "first": "2026-11-23",
    "last": "2026-12-06",
    "items": [
        {"id": "a", "day": "2026-11-24", "sport": "bike", "role": "hard", "name": "4 × 4", "minutes": 65, "load": 80},
        {"id": "b", "day": "2026-11-26", "sport": "run", "role": "easy", "name": "Easy", "minutes": 45},
        {"id": "c", "day": "2026-11-28", "sport": "bike", "role": "long", "name": "Long", "minutes": 180, "load": 140},
    ],
}
SPACING = {"kind": "hard_spacing", "params": {"min_days_between": 1}, "strength": "hard"}


async def brought_in(owner: httpx.AsyncClient, **more: Any) -> dict[str, Any]:
    told = await owner.post(f"{BASE}/import", json={"plan": CHAT, "save": True, **more})
    assert told.status_code == 200, told.text
    found: dict[str, Any] = told.json()
    return found


async def test_a_preview_keeps_nothing_and_says_all_that_is_wrong(owner: httpx.AsyncClient) -> None:
    await owner.patch("/api/v1/athlete", json={"language": "en"})
    await owner.post("/api/v1/rules", json={"rules": [SPACING]})
    told = (await owner.post(f"{BASE}/import", json={"plan": CHAT})).json()
    assert (told["plan_id"], told["verdict"]["good"], len(told["items"])) == (None, True, 3)
    assert told["notes"] == ["The load of 1 workout was reckoned from its sport and length."]
    assert (await owner.get(BASE)).json()["items"] == []
    bad = {**CHAT, "items": [{**CHAT["items"][0], "sport": "swim", "minutes": 400, "name": "<b>x</b>"}]}
    refused = await owner.post(f"{BASE}/import", json={"plan": bad, "save": True})
    assert (refused.status_code, refused.json()["code"]) == (422, "bad_plan")
    assert {one["field"] for one in refused.json()["fields"]} == {"plan.items.0.minutes", "plan.items.0.name"}
    hard = {**CHAT["items"][0], "id": "z", "day": "2026-11-25"}
    breaking = {"plan": {**CHAT, "items": [*CHAT["items"], hard]}, "save": True}
    refused = await owner.post(f"{BASE}/import", json=breaking)
    assert (refused.status_code, refused.json()["code"]) == (409, "plan_breaks")
    assert (await owner.get(BASE)).json()["items"] == [], "nothing is kept half"
    kept = await owner.post(f"{BASE}/import", json={**breaking, "accept_violations": True})
    assert kept.json()["verdict"]["good"] is False
    (line,) = (await owner.get(f"{BASE}/{kept.json()['plan_id']}/versions")).json()["items"]
    assert (line["good"], line["author"], "1 hard rule is broken" in line["sentence"]) == (False, "import", True)


async def test_out_again_and_in(owner: httpx.AsyncClient) -> None:
    await owner.patch("/api/v1/athlete", json={"language": "ko"})
    plan = f"{BASE}/{(await brought_in(owner, rules=[SPACING]))['plan_id']}"
    document = (await owner.get(f"{plan}/export")).json()
    read = read_document(document)
    assert ([one.id for one in read.plan.items], [one.kind for one in read.rules]) == (
        ["a", "b", "c"],
        ["hard_spacing"],
    )
    again = (await owner.post(f"{BASE}/import", json={"plan": document})).json()
    assert (again["verdict"]["good"], len(again["items"])) == (True, 3)
    words = await owner.get(f"{plan}/export", params={"format": "text"})
    assert words.headers["content-type"].startswith("text/plain")
    assert "- 11월 24일(화) 사이클: 4 × 4, 65분, 부하 80" in words.text
    certificate = (await owner.get(f"{plan}/versions/1/certificate")).json()
    assert certificate == document["certificate"]
    assert (await owner.get("/api/v1/schemas/plan.json")).json()["title"] == "A training plan"
    refused = await owner.post(f"{BASE}/import", json={"plan": {**document, "rules": [{"kind": "x"}], "plan": {}}})
    assert {one["field"] for one in refused.json()["fields"]} >= {"plan.name", "rules.0.kind"}
