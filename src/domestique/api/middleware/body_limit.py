"""No body larger than its route can use, told before it is sent where possible and cut off where not.

The body is counted as it passes, never kept.
"""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from domestique.api.errors import BodyTooLarge

DEFAULT = 1_000_000
UPLOADS = ("/api/v1/imports",)
"""Routes that take files: the exact paths below /api/v1 that `upload_limit_mb` is for."""


class BodyLimit:
    def __init__(self, app: ASGIApp, *, upload_limit: int, default: int = DEFAULT) -> None:
        self.app = app
        self.upload_limit = upload_limit
        self.default = default

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self.upload_limit if scope["path"] in UPLOADS else self.default
        announced = Headers(scope=scope).get("content-length", "0")
        if announced.isdecimal() and int(announced) > limit:
            raise BodyTooLarge(limit)
        arrived = 0

        async def counted() -> Message:
            nonlocal arrived
            message = await receive()
            if message["type"] == "http.request":
                arrived += len(message.get("body", b""))
                if arrived > limit:
                    raise BodyTooLarge(limit)
            return message

        await self.app(scope, counted, send)
