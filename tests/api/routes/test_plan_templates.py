"""A plan kept to be begun again, on other days and held to its own rules."""

import httpx

from tests.api.routes.test_plan_exchange import SPACING, brought_in

BASE = "/api/v1/plan-templates"


async def test_kept_begun_again_and_forgotten(owner: httpx.AsyncClient) -> None:
    plan = await brought_in(owner, rules=[SPACING])
    saved = await owner.post(BASE, json={"plan_id": plan["plan_id"], "name": "Two weeks"})
    assert (saved.status_code, saved.json()["weeks"], saved.json()["sessions"]) == (201, 2, 3)
    (listed,) = (await owner.get(BASE)).json()["items"]
    at = f"{BASE}/{listed['id']}"
    begun = await owner.post(f"{at}/apply", json={"first": "2027-01-06"})
    assert begun.status_code == 201, begun.text
    told = begun.json()
    assert (told["name"], told["first"], told["last"]) == ("Two weeks", "2027-01-04", "2027-01-17")
    assert [one["day"] for one in told["items"]] == ["2027-01-05", "2027-01-07", "2027-01-09"]
    assert [rule["kind"] for rule in told["rules"]] == ["hard_spacing"] and told["certificate"]["good"]
    assert (await owner.delete(at)).status_code == 204
    assert (await owner.delete(at)).status_code == 404
    assert len((await owner.get("/api/v1/plans")).json()["items"]) == 2, "what was begun from it stays"
