import httpx
import pytest

from tests.api.conftest import PASSWORD, NewClient

CHANGE = ("PATCH", "/api/v1/athlete")


async def _change(client: httpx.AsyncClient, **headers: str) -> tuple[int, str | None]:
    answer = await client.request(*CHANGE, json={"units": "imperial"}, headers=headers)
    return answer.status_code, answer.json().get("code")


async def test_our_own_page_may(owner: httpx.AsyncClient) -> None:
    assert (await _change(owner, Origin="http://localhost:8000"))[0] == 200
    assert (await _change(owner, **{"Sec-Fetch-Site": "same-origin"}))[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:8001"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://localhost:8000", "Sec-Fetch-Site": "cross-site"},
        {"X-CSRF-Token": ""},
        {"X-CSRF-Token": "m0bF3x0mDkTq8o3f1c0v8Yk0H3m7Jp2sQ9w5n6r4t8Y"},
    ],
)
async def test_any_other_may_not(owner: httpx.AsyncClient, headers: dict[str, str]) -> None:
    assert await _change(owner, **headers) == (403, "cross_site")


async def test_another_sessions_token_does_not_do(owner: httpx.AsyncClient, new_client: NewClient) -> None:
    other = new_client()
    answer = await other.post("/api/v1/auth/login", json={"email": "owner@example.org", "password": PASSWORD})
    token = answer.json()["csrf_token"]
    assert token != owner.headers["X-CSRF-Token"]
    assert await _change(owner, **{"X-CSRF-Token": token}) == (403, "cross_site")


async def test_nobody_can_be_signed_in_from_elsewhere(owner: httpx.AsyncClient, stranger: httpx.AsyncClient) -> None:
    login = {"email": "owner@example.org", "password": PASSWORD}
    answer = await stranger.post("/api/v1/auth/login", json=login, headers={"Origin": "https://evil.example"})
    assert (answer.status_code, answer.json()["code"]) == (403, "cross_site")
    form = "email=owner@example.org&password=four"
    answer = await stranger.post("/api/v1/auth/login", content=form, headers={"Content-Type": "text/plain"})
    assert answer.status_code == 422


async def test_keys_need_no_token_since_no_browser_sends_them_by_itself(
    owner: httpx.AsyncClient, new_client: NewClient
) -> None:
    made = await owner.post("/api/v1/auth/api-keys", json={"name": "k", "scopes": ["athlete:write"]})
    client = new_client(Authorization=f"Bearer {made.json()['key']}")
    assert (await _change(client))[0] == 200


async def test_cors_is_closed(owner: httpx.AsyncClient) -> None:
    headers = {"Origin": "https://evil.example", "Access-Control-Request-Method": "GET"}
    for answer in (
        await owner.options("/api/v1/auth/me", headers=headers),
        await owner.get("/api/v1/auth/me", headers={"Origin": "https://evil.example"}),
    ):
        assert not [name for name in answer.headers if name.startswith("access-control")]
