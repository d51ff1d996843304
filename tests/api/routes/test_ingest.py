"""Syncs over HTTP."""

import httpx
import pytest

from domestique.services.desk import Desk
from tests.fakes.connected import knowing
from tests.fakes.pretend_service import Pretend


@pytest.fixture
def desk(desk: Desk) -> Desk:
    return knowing(desk, Pretend())


async def test_run_status_history_cancel_and_retry(owner: httpx.AsyncClient) -> None:
    made = await owner.post("/api/v1/connections", json={"service": "pretend", "form": {"key": "right-key"}})
    id = made.json()["id"]
    status = (await owner.get("/api/v1/ingest/status")).json()["runs"]
    assert [(run["reason"], run["state"], run["connection"]["id"]) for run in status] == [("connected", "waiting", id)]
    asked = await owner.post("/api/v1/ingest/run", json={"connection_ids": [id], "kinds": ["days"], "full": True})
    assert asked.status_code == 202
    run = asked.json()["runs"][0]
    stopped = await owner.post(f"/api/v1/ingest/jobs/{run['job_id']}/cancel")
    assert (stopped.json()["state"], stopped.json()["can"]) == ("cancelled", ["retry"])
    again = await owner.post(f"/api/v1/ingest/jobs/{run['job_id']}/retry")
    assert (again.status_code, again.json()["can"]) == (202, ["cancel"])
    history = (await owner.get("/api/v1/ingest/history", params={"connection_id": id, "limit": 1})).json()
    assert history["items"][0]["id"] == again.json()["id"]
    assert history["next_cursor"]
