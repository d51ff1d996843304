"""A name for every request, in the logs, in the answer and in every error a person may report; one log line each."""

import re
import time
from collections.abc import Callable
from uuid import UUID

import structlog
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = structlog.get_logger(__name__)
_SANE = re.compile(rb"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")
_QUIET = ("/health", "/metrics", "/assets/")


class RequestIds:
    def __init__(self, app: ASGIApp, new_id: Callable[[], UUID], house_language: str) -> None:
        self.app = app
        self.new_id = new_id
        self.house_language = None if house_language == "auto" else house_language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"")
        request_id = given.decode() if _SANE.fullmatch(given) else str(self.new_id())
        state = scope.setdefault("state", {})
        state["request_id"] = request_id
        state["house_language"] = self.house_language
        status = 0

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = request_id
            await send(message)

        begun = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, named)
            finally:
                if not scope["path"].startswith(_QUIET):
                    log.info(
                        "request",
                        method=scope["method"],
                        path=scope["path"][:200],
                        status=status,
                        ms=round((time.perf_counter() - begun) * 1000, 1),
                    )
