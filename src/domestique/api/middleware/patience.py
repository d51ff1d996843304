"""How long we wait: for the next piece of a body, and for our own work to begin to answer."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from domestique.api.errors import NoAnswerInTime, TooSlow

PIECE_SECONDS = 30.0
ANSWER_SECONDS = 60.0


class Patience:
    def __init__(self, app: ASGIApp, *, piece: float = PIECE_SECONDS, answer: float = ANSWER_SECONDS) -> None:
        self.app = app
        self.piece = piece
        self.answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        loop = asyncio.get_running_loop()
        whole = False

        async def hurried() -> Message:
            """The clock for our answer starts again with each piece: a long upload is not slow work."""
            nonlocal whole
            if whole:
                return await receive()
            try:
                async with asyncio.timeout(self.piece):
                    message = await receive()
            except TimeoutError:
                raise TooSlow from None
            whole = not message.get("more_body", False)
            if deadline.when() is not None:
                deadline.reschedule(loop.time() + self.answer)
            return message

        async def begun(message: Message) -> None:
            deadline.reschedule(None)
            await send(message)

        deadline = asyncio.timeout(self.answer)
        try:
            async with deadline:
                await self.app(scope, hurried, begun)
        except TimeoutError:
            if deadline.expired():
                raise NoAnswerInTime from None
            raise
