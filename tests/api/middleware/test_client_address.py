import httpx
import pytest

from domestique.settings import Settings, read_settings
from tests.api.conftest import PASSWORD, NewClient

LOGIN = {"email": "owner@example.org", "password": PASSWORD}


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return read_settings({}, data_dir=settings.data_dir, trusted_proxies=("10.0.0.0/8", "fd00::/8"))


async def _seen_as(new_client: NewClient, peer: str, forwarded: str) -> str:
    """The address in one's own list of sessions."""
    client = new_client(peer)
    client.headers["X-Forwarded-For"] = forwarded
    await client.post("/api/v1/auth/login", json=LOGIN)
    sessions = (await client.get("/api/v1/auth/sessions")).json()["items"]
    return str(next(session["address"] for session in sessions if session["current"]))


@pytest.mark.parametrize(
    ("peer", "forwarded", "seen"),
    [
        ("10.0.0.2", "203.0.113.7", "203.0.113.7"),
        ("10.0.0.2", "1.2.3.4, 203.0.113.7", "203.0.113.7"),
        ("10.0.0.2", "1.2.3.4, 203.0.113.7, 10.0.0.9", "203.0.113.7"),
        ("fd00::2", "2001:db8::1", "2001:db8::1"),
        ("203.0.113.50", "1.2.3.4", "203.0.113.50"),
        ("10.0.0.2", "not an address", "10.0.0.2"),
    ],
)
async def test_only_our_proxies_are_believed_and_only_as_far(
    owner: httpx.AsyncClient, new_client: NewClient, peer: str, forwarded: str, seen: str
) -> None:
    assert await _seen_as(new_client, peer, forwarded) == seen


async def test_a_proxy_that_ends_tls_makes_the_cookie_secure(owner: httpx.AsyncClient, new_client: NewClient) -> None:
    client = new_client("10.0.0.2")
    answer = await client.post("/api/v1/auth/login", json=LOGIN, headers={"X-Forwarded-Proto": "https"})
    assert "Secure" in answer.headers["set-cookie"]
    assert "strict-transport-security" in answer.headers
