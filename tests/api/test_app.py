import httpx
import pytest

from domestique.settings import Settings, read_settings

ELSEWHERE = {"Origin": "https://tool.example", "Access-Control-Request-Method": "GET"}


class TestAnOriginIsListed:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return read_settings({}, data_dir=settings.data_dir, cors_origins=("https://tool.example",))

    async def test_it_may_ask_with_a_key_and_never_with_a_cookie(self, stranger: httpx.AsyncClient) -> None:
        asked = {**ELSEWHERE, "Access-Control-Request-Headers": "authorization"}
        answer = await stranger.options("/api/v1/athlete", headers=asked)
        assert answer.headers["access-control-allow-origin"] == "https://tool.example"
        assert "access-control-allow-credentials" not in answer.headers

    async def test_others_may_not(self, stranger: httpx.AsyncClient) -> None:
        answer = await stranger.options("/api/v1/athlete", headers={**ELSEWHERE, "Origin": "https://evil.example"})
        assert "access-control-allow-origin" not in answer.headers

    async def test_the_cookie_still_takes_our_own_page(self, owner: httpx.AsyncClient) -> None:
        answer = await owner.patch("/api/v1/athlete", json={"units": "imperial"}, headers=ELSEWHERE)
        assert answer.json()["code"] == "cross_site"
