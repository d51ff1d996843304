"""Server-sent events: one user's notices, a heartbeat, and an end when the session ends."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import aclosing

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from domestique.api.caller import Caller
from domestique.services.desk import Desk
from domestique.store import api_keys, sessions
from domestique.store.notice_listener import Subscription
from domestique.store.notices import RESYNC, Notice

HEARTBEAT_SECONDS = 15.0
RETRY_MS = 3000


def event(name: str, data: object, id: str = "") -> bytes:
    head = f"id: {id}\n" if id else ""
    return f"{head}event: {name}\ndata: {json.dumps(data, separators=(',', ':'))}\n\n".encode()


async def events(
    desk: Desk, caller: Caller, notices: Subscription, *, resumed: bool, heartbeat: float = HEARTBEAT_SECONDS
) -> AsyncGenerator[bytes]:
    """Nothing is kept to be replayed: who comes back is told to read anew."""
    with notices:
        yield f"retry: {RETRY_MS}\n\n".encode()
        if resumed:
            yield event("resync", {}, str(desk.new_id()))
        while True:
            try:
                async with asyncio.timeout(heartbeat):
                    notice = await anext(notices)
            except StopAsyncIteration:
                return
            except TimeoutError:
                if not await _still_in(desk, caller):
                    yield event("signed_out", {})
                    return
                yield b": still here\n\n"
                continue
            if _ends(notice, caller) and not await _still_in(desk, caller):
                yield event("signed_out", {})
                return
            if notice == RESYNC:
                yield event("resync", {}, str(desk.new_id()))
            else:
                yield event("changed", {"topic": notice.topic, "id": notice.id}, str(desk.new_id()))


def _ends(notice: Notice, caller: Caller) -> bool:
    return notice.topic == "session" and notice.id == str(caller.session_id)


async def _still_in(desk: Desk, caller: Caller) -> bool:
    async with desk.database.as_user(caller.user_id) as conn:
        if caller.key_id is not None:
            return await api_keys.is_live(conn, caller.user_id, caller.key_id, now=desk.now())
        assert caller.session_id is not None
        return await sessions.is_live(conn, caller.user_id, caller.session_id, now=desk.now())


class EventStream(Response):
    """Ends at once when the browser goes, not at the next write."""

    media_type = "text/event-stream"

    def __init__(self, stream: AsyncGenerator[bytes]) -> None:
        super().__init__(headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self.stream = stream

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        async with aclosing(self.stream) as stream:
            pump = asyncio.create_task(_pump(stream, send))
            gone = asyncio.create_task(_until_gone(receive))
            try:
                await asyncio.wait({pump, gone}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in (pump, gone):
                    task.cancel()
                outcome = await asyncio.gather(pump, gone, return_exceptions=True)
        for failure in outcome:
            if isinstance(failure, Exception):
                raise failure


async def _pump(stream: AsyncGenerator[bytes], send: Send) -> None:
    async for piece in stream:
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
