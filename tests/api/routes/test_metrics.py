import httpx
import pytest

from domestique.settings import Settings, read_settings
from tests.api.conftest import NewClient


async def test_this_machine_reads_them_and_ids_are_not_labels(owner: httpx.AsyncClient) -> None:
    await owner.get("/api/v1/jobs/01930000-0000-7000-8000-00000000dead")
    text = (await owner.get("/metrics")).text
    assert 'domestique_http_requests_total{method="GET"' in text
    assert "{job_id}" in text
    assert "dead" not in text


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
