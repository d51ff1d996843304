"""The application over a real database, spoken to by an ASGI client: a stranger, an owner, and a second person."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from domestique.api.app import create_app
from domestique.bootstrap import House
from domestique.services.desk import Desk
from domestique.settings import Settings, read_settings

PASSWORD = "four calm words here"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings({}, data_dir=tmp_path)


@pytest.fixture
def house(settings: Settings, desk: Desk, database_url: str) -> House:
    return House(settings=settings, desk=desk, database_url=database_url)


@pytest.fixture
def app(house: House) -> FastAPI:
    return create_app(house)


type NewClient = Callable[..., httpx.AsyncClient]


@pytest.fixture
async def new_client(app: FastAPI) -> AsyncIterator[NewClient]:
    async with AsyncExitStack() as stack:

        def make(address: str = "127.0.0.1", **headers: str) -> httpx.AsyncClient:
            transport = httpx.ASGITransport(app, client=(address, 50_000))
            client = httpx.AsyncClient(transport=transport, base_url="http://localhost:8000", headers=headers)
            stack.push_async_callback(client.aclose)
            return client

        yield make


@pytest.fixture
def stranger(new_client: NewClient) -> httpx.AsyncClient:
    return new_client()


@pytest.fixture
async def owner(new_client: NewClient) -> httpx.AsyncClient:
    """Signed in by cookie, with the CSRF token on every request."""
    client = new_client()
    wish = {
        "name": "민지",
        "email": "owner@example.org",
        "password": PASSWORD,
        "language": "en",
        "time_zone": "Asia/Seoul",
    }
    answer = await client.post("/api/v1/setup", json=wish)
    assert answer.status_code == 201, answer.text
    client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
    return client


@pytest.fixture
async def live_url(app: FastAPI) -> AsyncIterator[str]:
    """A real server on loopback, for what only a socket shows: streams, cut-off bodies, people who leave."""
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_config=None, lifespan="on", proxy_headers=False, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started:
        await asyncio.sleep(0.01)
        if serving.done():
            await serving
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    await serving
    listening.close()


@pytest.fixture
async def live_owner(live_url: str, owner: httpx.AsyncClient) -> AsyncIterator[httpx.AsyncClient]:
    """The owner's session, over a socket."""
    cookie = f"domestique_session={owner.cookies['domestique_session']}"
    headers = {"Cookie": cookie, "X-CSRF-Token": owner.headers["X-CSRF-Token"]}
    async with httpx.AsyncClient(base_url=live_url, headers=headers) as client:
        yield client
