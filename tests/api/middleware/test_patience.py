import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from domestique.api.middleware.last_resort import LastResort
from domestique.api.middleware.patience import Patience


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()

    async def swallow(request: Request) -> PlainTextResponse:
        return PlainTextResponse(str(len(await request.body())))

    async def dawdle(request: Request) -> PlainTextResponse:
        await asyncio.sleep(60)
        return PlainTextResponse("late")

    app.add_route("/swallow", swallow, methods=["POST"])
    app.add_route("/dawdle", dawdle)
    app.add_middleware(Patience, piece=0.2, answer=0.4)
    app.add_middleware(LastResort)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        yield client


async def test_a_body_that_stops_arriving_is_not_waited_for(client: httpx.AsyncClient) -> None:
    async def stops() -> AsyncIterator[bytes]:
        yield b"first"
        await asyncio.Event().wait()

    assert (await client.post("/swallow", content=stops())).status_code == 408


async def test_a_slow_upload_that_goes_on_is_taken(client: httpx.AsyncClient) -> None:
    async def slow() -> AsyncIterator[bytes]:
        for _ in range(8):
            await asyncio.sleep(0.1)
            yield b"piece"

    assert (await client.post("/swallow", content=slow())).text == "40"


async def test_our_own_dawdling_ends_in_an_answer(client: httpx.AsyncClient) -> None:
    answer = await client.get("/dawdle")
    assert (answer.status_code, answer.json()["code"]) == (503, "no_answer_in_time")
