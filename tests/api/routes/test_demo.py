"""The demo athlete over HTTP: asked for, counted, taken away."""

import httpx

BASE = "/api/v1/demo"


async def test_asked_for_it_is_a_job(owner: httpx.AsyncClient) -> None:
    asked = await owner.post(BASE)
    assert asked.status_code == 202
    job = (await owner.get(f"/api/v1/jobs/{asked.json()['job_id']}")).json()
    assert job["task"] == "make_demo"


async def test_where_there_is_none_there_is_nothing_to_take_away(owner: httpx.AsyncClient) -> None:
    assert (await owner.get(BASE)).json() == {"activities": 0, "days": 0, "plans": 0}
    assert (await owner.delete(BASE)).json() == {"change_id": None, "activities": 0, "days": 0, "plans": 0}


async def test_only_for_whoever_is_signed_in(owner: httpx.AsyncClient) -> None:
    owner.cookies.clear()
    assert [(await owner.request(verb, BASE)).status_code for verb in ("GET", "DELETE")] == [401, 401]
