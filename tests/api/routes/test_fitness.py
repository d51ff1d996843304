"""Form over HTTP: an athlete without anything, and impossible days."""

import httpx


async def test_where_nothing_was_done_nothing_is_known(owner: httpx.AsyncClient) -> None:
    found = (await owner.get("/api/v1/fitness")).json()
    assert len(found["days"]) == 90 and found["days"][-1] == found["today"]
    assert (found["fitness"][-1], found["future_from"], found["settled_from"]) == (None, None, None), "not 0"
    assert found["constants"]["form_day"] == "previous"
    assert set(found["load"]) == {None}, "ninety days without a record are unknown, not rest"


async def test_days_to_come_are_not_made_up(owner: httpx.AsyncClient) -> None:
    today = (await owner.get("/api/v1/fitness")).json()["today"]
    found = (await owner.get("/api/v1/fitness", params={"from": today, "to": "2030-01-01"})).json()
    assert found["days"] == [today]
    assert (await owner.get("/api/v1/fitness", params={"from": "2031-01-01", "to": "2031-02-01"})).json()["days"] == []


async def test_impossible_days_and_sports_are_refused(owner: httpx.AsyncClient) -> None:
    for wrong in ({"from": "2026-02-01", "to": "2026-01-01"}, {"sport": "chess"}, {"form_day": "tomorrow"}):
        assert (await owner.get("/api/v1/fitness", params=wrong)).status_code == 422
