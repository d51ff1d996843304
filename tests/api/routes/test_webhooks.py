import httpx

DAY = {"day": "2026-05-20", "figures": {"weight_kg": 70.2, "hrv_ms": 61}}


async def test_made_sent_to_by_a_stranger_and_revoked(owner: httpx.AsyncClient, stranger: httpx.AsyncClient) -> None:
    made = await owner.post("/api/v1/webhooks", json={"name": "Phone"}, headers={"Idempotency-Key": "one"})
    assert made.status_code == 201, made.text
    hook, secret = made.json(), made.json()["secret"]
    assert hook["address"] == f"http://localhost:8000/api/v1/webhooks/{hook['id']}"
    again = await owner.post("/api/v1/webhooks", json={"name": "Phone"}, headers={"Idempotency-Key": "one"})
    assert again.json()["code"] == "already_done" and secret not in again.text
    taken = await stranger.post(hook["address"], json={"days": [DAY]}, headers={"Authorization": f"Bearer {secret}"})
    assert taken.status_code == 202, taken.text
    sent = await stranger.post(hook["address"], json={"days": [DAY]}, headers={"X-Webhook-Secret": secret})
    assert sent.json() == {"days": 1, "figures": 2, "left": [], "again": True}
    shown = (await owner.get("/api/v1/wellness", params={"from": "2026-05-20", "to": "2026-05-20"})).json()["series"]
    assert {(one["kind"], one["source"]) for one in shown} == {("weight_kg", "webhook"), ("hrv_ms", "webhook")}
    bad = await stranger.post(
        hook["address"], json={"days": [{**DAY, "figures": {"mood": 3}}]}, headers={"X-Webhook-Secret": secret}
    )
    assert (bad.status_code, bad.json()["fields"][0]["code"]) == (422, "webhook_kinds")
    assert "mood" in bad.json()["fields"][0]["detail"]
    korean = {"X-Webhook-Secret": "no", "Accept-Language": "ko"}
    refused = await stranger.post(hook["address"], json={"days": [DAY]}, headers=korean)
    assert (refused.status_code, refused.json()["code"]) == (401, "webhook_secret") and "비밀값" in refused.text
    large = await stranger.post(hook["address"], content=b" " * 1_000_001, headers={"X-Webhook-Secret": secret})
    assert (large.status_code, large.json()["code"]) == (413, "body_too_large")
    (listed,) = (await owner.get("/api/v1/webhooks")).json()["items"]
    assert (listed["taken"], listed["refused"]) == (1, 1) and "secret" not in listed
    one = f"/api/v1/webhooks/{hook['id']}"
    later = {"days": [{**DAY, "day": "2026-05-21"}]}
    since = (await owner.patch(one, json={"paused": True})).json()["paused_at"]
    assert since and (await owner.patch(one, json={"paused": True})).json()["paused_at"] == since
    waits = await stranger.post(hook["address"], json=later, headers={"X-Webhook-Secret": secret})
    assert (waits.status_code, waits.json()["code"]) == (409, "webhook_paused")
    wrong = await stranger.post(hook["address"], json=later, headers={"X-Webhook-Secret": "no"})
    assert wrong.status_code == 401, "only who has the secret is told that it is paused"
    assert (await owner.patch(one, json={"paused": False})).json()["paused_at"] is None
    assert (await stranger.post(hook["address"], json=later, headers={"X-Webhook-Secret": secret})).status_code == 202
    assert (await owner.delete(one)).status_code == 204
    assert (await owner.patch(one, json={"paused": True})).status_code == 404
    gone = await stranger.post(hook["address"], json={"days": [DAY]}, headers={"X-Webhook-Secret": secret})
    assert gone.status_code == 401
    listed = (await owner.get("/api/v1/webhooks")).json()
    assert listed["items"] == []
    assert {"kind": "weight_kg", "name": "Weight", "low": 20.0, "high": 400.0} in listed["takes"]
