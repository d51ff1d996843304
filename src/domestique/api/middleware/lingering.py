"""Hanging up politely on a body we refuse: the answer first, then a bounded wait while the rest of it arrives.

Closing at once would reset the connection under a sender still sending, who then never reads why. Reading to the end
would let two gigabytes in. So what comes is thrown away for a while, and then the line is cut.
"""

import asyncio

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECONDS = 3.0
BYTES = 32_000_000


class Lingering:
    def __init__(self, app: ASGIApp, *, seconds: float = SECONDS, most: int = BYTES) -> None:
        self.app = app
        self.seconds = seconds
        self.most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        arrived_whole = closing = False

        async def watched() -> Message:
            nonlocal arrived_whole
            message = await receive()
            arrived_whole = not message.get("more_body", False)
            return message

        async def answer(message: Message) -> None:
            nonlocal closing
            if message["type"] == "http.response.start":
                closing = Headers(raw=message["headers"]).get("connection") == "close"
            last = message["type"] == "http.response.body" and not message.get("more_body", False)
            if not (last and closing and not arrived_whole):
                await send(message)
                return
            await send({**message, "more_body": True})
            await self._drain(receive)
            await send({"type": "http.response.body", "body": b"", "more_body": False})

        await self.app(scope, watched, answer)

    async def _drain(self, receive: Receive) -> None:
        thrown_away = 0
        try:
            async with asyncio.timeout(self.seconds):
                while thrown_away < self.most:
                    message = await receive()
                    thrown_away += len(message.get("body", b""))
                    if not message.get("more_body", False):
                        return
        except TimeoutError:
            return
