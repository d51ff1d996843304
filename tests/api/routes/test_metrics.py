from uuid import UUID

import httpx
import pytest

from domestique.services.desk import Desk
from domestique.settings import Settings, read_settings
from domestique.store import vitals
from domestique.store.database import DatabaseDown
from tests.api.conftest import NewClient


async def test_this_machine_reads_them_and_ids_are_not_labels(owner: httpx.AsyncClient) -> None:
    await owner.get("/api/v1/jobs/01930000-0000-7000-8000-00000000dead")
    text = (await owner.get("/metrics")).text
    assert 'domestique_http_requests_total{method="GET"' in text
    assert "{job_id}" in text
    assert "dead" not in text


async def test_jobs_are_counted_by_state(owner: httpx.AsyncClient, desk: Desk) -> None:
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    async with desk.database.as_user(me) as conn:
        for _ in range(2):
            await desk.queue.defer(conn, me, task="hold", args={})
    lines = (await owner.get("/metrics")).text.splitlines()
    assert {"domestique_database_up 1.0", 'domestique_jobs{state="waiting"} 2.0', "domestique_live_workers 0.0"} <= {
        *lines
    }
    assert 'domestique_jobs{state="failed"} 0.0' in lines


async def test_without_a_database_the_rest_is_told(owner: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    async def down(conn: object) -> None:
        raise DatabaseDown("gone")

    monkeypatch.setattr(vitals, "system_queue", down)
    text = (await owner.get("/metrics")).text
    assert "domestique_database_up 0.0" in text
    assert "domestique_jobs" not in text
    assert "domestique_http_requests_total" in text


async def test_others_do_not(new_client: NewClient) -> None:
    assert (await new_client("203.0.113.9").get("/metrics")).status_code == 401


class TestBehindAProxyNobodyToldUsOf:
    async def test_everyone_looks_local_so_nobody_is(self, new_client: NewClient) -> None:
        answer = await new_client("127.0.0.1", **{"X-Forwarded-For": "203.0.113.9"}).get("/metrics")
        assert answer.status_code == 401


class TestBehindOurProxy:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return read_settings({}, data_dir=settings.data_dir, trusted_proxies=("127.0.0.1",))

    async def test_the_address_it_tells_counts(self, new_client: NewClient) -> None:
        outside = new_client("127.0.0.1", **{"X-Forwarded-For": "203.0.113.9"})
        assert (await outside.get("/metrics")).status_code == 401
        inside = new_client("127.0.0.1", **{"X-Forwarded-For": "127.0.0.5"})
        assert (await inside.get("/metrics")).status_code == 200
