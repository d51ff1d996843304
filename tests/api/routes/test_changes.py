"""Changes over HTTP: listed, in pages, undone once."""

from uuid import uuid4

import httpx

BASE = "/api/v1/changes"
SWIM = {"sport": "swimming", "start": "2026-11-20T19:00:00", "elapsed_s": 3000, "name": "수영"}


async def test_every_single_edit_and_deletion_is_among_them(owner: httpx.AsyncClient) -> None:
    one = (await owner.post("/api/v1/activities", json=SWIM)).json()
    url = f"/api/v1/activities/{one['id']}"
    await owner.patch(url, json={"version": 1, "rpe": 4})
    await owner.delete(url)
    await owner.post(f"{url}/restore")
    page = (await owner.get(BASE, params={"limit": 2})).json()
    rest = (await owner.get(BASE, params={"limit": 2, "cursor": page["next_cursor"]})).json()
    assert [change["kind"] for change in (*page["items"], *rest["items"])] == ["restore", "delete", "edit"]
    assert rest["next_cursor"] is None
    assert rest["items"][0]["what"] == {"fields": ["rpe"], "activity_id": one["id"], "name": "수영"}
    for change in (*page["items"], *rest["items"]):
        assert (await owner.post(f"{BASE}/{change['id']}/undo")).status_code == 204
    assert (await owner.get(url)).json()["rpe"] is None
    assert all(change["undone_at"] for change in (await owner.get(BASE)).json()["items"])


async def test_what_is_refused(owner: httpx.AsyncClient) -> None:
    assert (await owner.post(f"{BASE}/{uuid4()}/undo")).status_code == 404
    assert (await owner.get(BASE, params={"cursor": "nonsense"})).status_code == 422
    assert (await owner.get(BASE, params={"cursor": "WyJzdGFydCIsImEiXQ"})).status_code == 422
