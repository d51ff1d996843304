import httpx
import pytest

from domestique.api.middleware.security_headers import CSP
from domestique.settings import Settings, read_settings


@pytest.mark.parametrize("path", ["/", "/health", "/api/docs", "/api/v1/auth/me", "/api/v1/nothing", "/assets/no.js"])
async def test_every_answer_carries_them(stranger: httpx.AsyncClient, path: str) -> None:
    headers = (await stranger.get(path)).headers
    assert headers["content-security-policy"] == CSP
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]
    assert "strict-transport-security" not in headers
    assert "server" not in headers


def test_no_page_of_ours_may_ask_anybody_else() -> None:
    rules = dict(rule.strip().split(" ", 1) for rule in CSP.split(";"))
    assert rules["connect-src"] == "'self'"
    assert rules["script-src"] == rules["default-src"] == "'self'"
    assert rules["frame-ancestors"] == rules["base-uri"] == rules["object-src"] == "'none'"
    assert "http" not in CSP


async def test_private_answers_are_not_kept(owner: httpx.AsyncClient) -> None:
    assert (await owner.get("/api/v1/auth/me")).headers["cache-control"] == "no-store"


class TestBehindHttps:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return read_settings({}, data_dir=settings.data_dir, public_url="https://coach.example.org")

    async def test_the_cookie_is_secure_and_the_browser_told_to_stay(self, owner: httpx.AsyncClient) -> None:
        answer = await owner.post("/api/v1/auth/logout")
        assert answer.headers["strict-transport-security"].startswith("max-age=")

    async def test_our_public_page_is_our_own(self, stranger: httpx.AsyncClient) -> None:
        wish = {"name": "a", "email": "a@b.c", "password": "four calm words", "language": "en", "time_zone": "UTC"}
        headers = {"Host": "coach.example.org", "Origin": "https://coach.example.org", "Sec-Fetch-Site": "same-origin"}
        answer = await stranger.post("/api/v1/setup", json=wish, headers=headers)
        assert answer.status_code == 201
        assert "Secure" in answer.headers["set-cookie"]
