import httpx
import pytest

from domestique.api.middleware.hosts import is_ours
from domestique.settings import Settings, read_settings

NAMES = frozenset({"localhost", "coach.example.org", "*.home.arpa"})


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return read_settings({}, data_dir=settings.data_dir, allowed_hosts=("coach.lan",), public_url="https://c.example")


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:8000",
        "127.0.0.1:8000",
        "[::1]:8000",
        "192.168.1.4",
        "coach.example.org.",
        "a.localhost",
        "pi.home.arpa",
    ],
)
def test_our_own_names_and_any_address_are_ours(host: str) -> None:
    assert is_ours(host.lower(), NAMES)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "localhost.evil.example",
        "evil.example#localhost",
        "localhost@evil.example",
        "home.arpa",
        "evilhome.arpa",
        "127.0.0.1.evil.example",
        "[::1",
        "a b",
        "localhost/../x",
    ],
)
def test_anything_else_is_not(host: str) -> None:
    assert not is_ours(host, NAMES)


async def test_a_page_that_rebinds_its_name_to_us_gets_nothing(stranger: httpx.AsyncClient) -> None:
    answer = await stranger.get("/api/v1/setup", headers={"Host": "evil.example"})
    assert (answer.status_code, answer.json()["code"]) == (421, "unknown_host")
    assert "DOMESTIQUE_ALLOWED_HOSTS" in answer.json()["next"]


@pytest.mark.parametrize("host", ["coach.lan", "c.example", "localhost:8000"])
async def test_listed_names_get_in(stranger: httpx.AsyncClient, host: str) -> None:
    assert (await stranger.get("/health", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize("host", ["", " "])
async def test_a_request_for_nobody_is_told_so(stranger: httpx.AsyncClient, host: str) -> None:
    answer = await stranger.get("/health", headers={"Host": host})
    assert (answer.status_code, answer.json()["code"]) == (400, "no_host")
