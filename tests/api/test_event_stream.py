import asyncio
import json
from collections.abc import AsyncIterator
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from domestique.api import event_stream
from domestique.api.app import hang_up
from domestique.api.routes import events as events_route
from domestique.services.desk import Desk
from domestique.store import notices
from tests.api.conftest import PASSWORD, NewClient

EVENTS = "/api/v1/events"


async def blocks(response: httpx.Response) -> AsyncIterator[str]:
    rest = ""
    async for piece in response.aiter_text():
        rest += piece
        while "\n\n" in rest:
            block, rest = rest.split("\n\n", 1)
            yield block


async def publish(desk: Desk, user_id: UUID, topic: str, id: str) -> None:
    async with desk.database.as_user(user_id) as conn:
        await notices.publish(conn, user_id, topic=topic, id=id)


async def my_id(client: httpx.AsyncClient) -> UUID:
    return UUID((await client.get("/api/v1/auth/me")).json()["id"])


async def test_changes_arrive_and_only_ones_own(live_owner: httpx.AsyncClient, desk: Desk, other_user_id: UUID) -> None:
    user_id = await my_id(live_owner)
    async with asyncio.timeout(60), live_owner.stream("GET", EVENTS) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        assert response.headers["cache-control"] == "no-store"
        arriving = blocks(response)
        assert await anext(arriving) == "retry: 3000"
        await publish(desk, other_user_id, "import", "not-yours")
        await publish(desk, user_id, "import", "yours")
        block = await anext(arriving)
    lines = dict(line.split(": ", 1) for line in block.splitlines())
    assert lines["event"] == "changed"
    assert json.loads(lines["data"]) == {"topic": "import", "id": "yours"}
    assert lines["id"]


async def test_who_comes_back_is_told_to_read_anew(live_owner: httpx.AsyncClient) -> None:
    async with asyncio.timeout(60), live_owner.stream("GET", EVENTS, headers={"Last-Event-ID": "7"}) as response:
        arriving = blocks(response)
        await anext(arriving)
        assert "event: resync" in await anext(arriving)


async def test_it_ends_when_the_session_does(live_owner: httpx.AsyncClient, owner: httpx.AsyncClient) -> None:
    async with asyncio.timeout(60), live_owner.stream("GET", EVENTS) as response:
        arriving = blocks(response)
        await anext(arriving)
        await owner.post("/api/v1/auth/logout")
        assert [block.splitlines()[0] async for block in arriving] == ["event: signed_out"]


async def test_a_heartbeat_keeps_it_open_and_notices_a_key_revoked(
    live_url: str, owner: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_stream.events, "__kwdefaults__", {"heartbeat": 0.05})
    made = (await owner.post("/api/v1/auth/api-keys", json={"name": "watch", "scopes": ["events:read"]})).json()
    async with (
        asyncio.timeout(60),
        httpx.AsyncClient(base_url=live_url, headers={"X-API-Key": made["key"]}) as client,
        client.stream("GET", EVENTS) as response,
    ):
        arriving = blocks(response)
        await anext(arriving)
        assert await anext(arriving) == ": still here"
        await owner.delete(f"/api/v1/auth/api-keys/{made['id']}")
        rest = [block async for block in arriving]
    assert rest[-1].startswith("event: signed_out")


async def test_who_leaves_is_forgotten_at_once(live_owner: httpx.AsyncClient, app: FastAPI) -> None:
    async with asyncio.timeout(60):
        async with live_owner.stream("GET", EVENTS) as response:
            await anext(blocks(response))
            assert app.state.listener.subscribers == 1
        while app.state.listener.subscribers:  # noqa: ASYNC110 - there is no event for somebody leaving
            await asyncio.sleep(0.01)


async def test_one_person_has_only_so_many(live_owner: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events_route, "MOST_STREAMS", 1)
    async with live_owner.stream("GET", EVENTS) as response:
        arriving = blocks(response)  # held: a generator let go of closes its answer
        await anext(arriving)
        refused = await live_owner.get(EVENTS)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "30")


async def test_a_server_that_stops_ends_them(live_owner: httpx.AsyncClient, app: FastAPI) -> None:
    async with asyncio.timeout(60), live_owner.stream("GET", EVENTS) as response:
        arriving = blocks(response)
        await anext(arriving)
        hang_up(app)
        assert [block async for block in arriving] == []


async def test_strangers_and_keys_without_the_scope_hear_nothing(
    owner: httpx.AsyncClient, new_client: NewClient
) -> None:
    assert (await new_client().get(EVENTS)).status_code == 401
    wish = {"name": "files", "scopes": ["activities:read"]}
    key = (await owner.post("/api/v1/auth/api-keys", json=wish)).json()["key"]
    answer = await new_client(**{"X-API-Key": key}).get(EVENTS)
    assert (answer.status_code, answer.json()["code"]) == (403, "missing_scope")
    assert PASSWORD not in answer.text
