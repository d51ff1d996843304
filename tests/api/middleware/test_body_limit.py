"""A 2 GB upload to a route that takes a megabyte: said early when announced, cut off when not, never kept."""

import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest

from domestique.settings import Settings, read_settings

LOGIN = "/api/v1/auth/login"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return read_settings({}, data_dir=settings.data_dir, upload_limit_mb=2)


async def _head_only(live_url: str, path: str, length: int, **headers: str) -> tuple[int, dict[str, object]]:
    """Announces a body and sends none of it."""
    host = live_url.removeprefix("http://")
    reader, writer = await asyncio.open_connection(*host.split(":"))
    lines = [f"POST {path} HTTP/1.1", f"Host: {host}", "Content-Type: application/json", f"Content-Length: {length}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    writer.write("\r\n".join([*lines, "Connection: close", "", ""]).encode())
    async with asyncio.timeout(10):
        answer = await reader.read()
    writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), json.loads(body)


async def test_a_body_announced_too_large_is_refused_before_it_is_sent(live_url: str) -> None:
    status, problem = await _head_only(live_url, LOGIN, 2_000_000_000)
    assert (status, problem["code"]) == (413, "body_too_large")
    assert "1 MB" in str(problem["detail"])
    assert problem["next"]


async def test_a_body_that_grows_too_large_is_cut_off(live_url: str) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 200_000_000:
            sent += 65_536
            yield b"x" * 65_536

    async with httpx.AsyncClient(base_url=live_url) as client:
        try:
            answer = await client.post(LOGIN, content=endless(), headers={"Content-Type": "application/json"})
        except (httpx.WriteError, httpx.ReadError):
            pass  # the server hung up while we were still sending, which is its right
        else:
            assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")
    assert sent < 60_000_000


async def test_uploads_have_a_limit_of_their_own(live_owner: httpx.AsyncClient) -> None:
    fits = await live_owner.post("/api/v1/imports", files={"files": ("a.fit", b"\0" * 1_500_000)})
    assert fits.status_code == 202, fits.text
    above = await live_owner.post("/api/v1/imports", files={"files": ("a.fit", b"\0" * 2_500_000)})
    assert (above.status_code, above.json()["code"]) == (413, "body_too_large")
    assert "2 MB" in above.json()["detail"]


async def test_the_server_goes_on(live_url: str) -> None:
    await _head_only(live_url, LOGIN, 2_000_000_000)
    async with httpx.AsyncClient(base_url=live_url) as client:
        assert (await client.get("/health")).json()["state"] == "alive"
