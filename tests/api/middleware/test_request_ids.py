import httpx
import pytest


async def test_every_answer_has_one_and_problems_name_it(stranger: httpx.AsyncClient) -> None:
    answer = await stranger.get("/api/v1/auth/me")
    assert answer.json()["request_id"] == answer.headers["x-request-id"]


async def test_a_sane_one_is_kept(stranger: httpx.AsyncClient) -> None:
    answer = await stranger.get("/health", headers={"X-Request-ID": "proxy-7f3a.12"})
    assert answer.headers["x-request-id"] == "proxy-7f3a.12"


@pytest.mark.parametrize("given", ["", "short", "a" * 65, "new\tline-here", "<script>alert(1)", "-" * 20, "é" * 10])
async def test_an_odd_one_is_replaced(stranger: httpx.AsyncClient, given: str) -> None:
    answer = await stranger.get("/health", headers={b"X-Request-ID": given.encode()})
    assert answer.headers["x-request-id"] != given
    assert len(answer.headers["x-request-id"]) == 36
