"""Gear over HTTP: used, retired, and removed only while nothing needs it."""

from uuid import UUID

import httpx

from domestique.services.desk import Desk
from tests.fakes.activities import ride
from tests.store.places import an_activity

BASE = "/api/v1/gear"


async def test_a_bike_through_its_life(owner: httpx.AsyncClient, desk: Desk) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    made = await owner.post(BASE, json={"name": " 로드 ", "kind": "bike"})
    assert (made.status_code, made.json()["name"], made.json()["distance_m"]) == (201, "로드", None)
    bike = made.json()["id"]
    one = f"/api/v1/activities/{await an_activity(desk, me, ride())}"
    changed = (await owner.patch(one, json={"version": 1, "gear_id": bike})).json()
    assert (changed["gear"], changed["own_fields"]) == ({"id": bike, "name": "로드"}, ["gear_id"])
    await owner.post(BASE, json={"name": "Z", "kind": "other"})
    items = (await owner.get(BASE)).json()["items"]
    figures = {item["name"]: (item["kind"], item["retired_at"], item["count"], item["distance_m"]) for item in items}
    assert figures == {"로드": ("bike", None, 1, 1000.0), "Z": ("other", None, 0, None)}
    used = await owner.delete(f"{BASE}/{bike}")
    assert (used.status_code, used.json()["code"]) == (409, "gear_in_use")
    retired = (await owner.patch(f"{BASE}/{bike}", json={"retired_at": "2026-11-01T00:00:00Z"})).json()
    assert (retired["retired_at"], retired["count"]) == ("2026-11-01T00:00:00Z", 1)
    assert [gear["id"] for gear in (await owner.get(BASE)).json()["items"]][-1] == bike, "the retired come last"
    back = (await owner.patch(f"{BASE}/{bike}", json={"retired_at": None, "name": "Road"})).json()
    assert (back["retired_at"], back["name"]) == (None, "Road")
    assert (await owner.patch(one, json={"version": 2, "gear_id": None})).json()["gear"] is None
    assert (await owner.delete(f"{BASE}/{bike}")).status_code == 204
    assert (await owner.delete(f"{BASE}/{bike}")).status_code == 404
    changes = (await owner.get("/api/v1/changes")).json()["items"]
    refused = await owner.post(f"/api/v1/changes/{changes[0]['id']}/undo")
    assert (refused.status_code, refused.json()["code"]) == (409, "changed_since"), "its gear is gone"


async def test_what_is_refused(owner: httpx.AsyncClient) -> None:
    for wrong in ({"name": "x"}, {"name": "", "kind": "bike"}, {"name": "x", "kind": "car"}):
        assert (await owner.post(BASE, json=wrong)).status_code == 422
    assert (await owner.patch(f"{BASE}/{UUID(int=5)}", json={"name": "x"})).status_code == 404
    assert (await owner.patch(f"{BASE}/{UUID(int=5)}", json={})).status_code == 404
