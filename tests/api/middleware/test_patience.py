import asyncio
from collections.abc import AsyncIterator, Callable

import httpx
import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from domestique.api.middleware.last_resort import LastResort
from domestique.api.middleware.patience import Patience

Client = Callable[..., httpx.AsyncClient]


@pytest.fixture
def client() -> Client:
    app = FastAPI()

    async def swallow(request: Request) -> PlainTextResponse:
        return PlainTextResponse(str(len(await request.body())))

    async def dawdle(request: Request) -> PlainTextResponse:
        await asyncio.sleep(60)
        return PlainTextResponse("late")

    app.add_route("/swallow", swallow, methods=["POST"])
    app.add_route("/dawdle", dawdle)

    def with_patience(*, piece: float, answer: float) -> httpx.AsyncClient:
        app.add_middleware(Patience, piece=piece, answer=answer)
        app.add_middleware(LastResort)
        return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")

    return with_patience


async def test_a_body_that_stops_arriving_is_not_waited_for(client: Client) -> None:
    async def stops() -> AsyncIterator[bytes]:
        yield b"first"
        await asyncio.Event().wait()

    async with client(piece=0.1, answer=60) as asking:
        assert (await asking.post("/swallow", content=stops())).status_code == 408


async def test_a_slow_upload_that_goes_on_is_taken(client: Client) -> None:
    """Longer in all than any one piece may take, and each piece far from it, for machines that stutter."""

    async def slow() -> AsyncIterator[bytes]:
        for _ in range(8):
            await asyncio.sleep(0.2)
            yield b"piece"

    async with client(piece=1.5, answer=60) as asking:
        assert (await asking.post("/swallow", content=slow())).text == "40"


async def test_our_own_dawdling_ends_in_an_answer(client: Client) -> None:
    async with client(piece=60, answer=0.1) as asking:
        answer = await asking.get("/dawdle")
    assert (answer.status_code, answer.json()["code"]) == (503, "no_answer_in_time")
