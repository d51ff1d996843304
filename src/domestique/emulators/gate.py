"""What every request passes: the fault that waits for it, the services' own Date, and the log of what was asked."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from domestique.emulators.answers import CHALLENGE, as_html, as_json, nothing
from domestique.emulators.carried import KEY
from domestique.emulators.faults import Injected
from domestique.emulators.world import Asked, World


class Gate:
    """`services` are the applications by their prefix, without slashes."""

    def __init__(self, world: World, services: dict[str, ASGIApp], control: ASGIApp) -> None:
        self._world = world
        self._services = services
        self._control = control

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        service, _, rest = scope["path"].removeprefix("/").partition("/")
        if service == "_emulator":
            await self._control(_below(scope, service), receive, send)
            return
        app = self._services.get(service)
        if app is None:
            await as_json({"error": f"no pretend service at /{service}"}, 404)(scope, receive, send)
            return
        path = f"/{rest}"
        fault = self._world.faults.meet(service, scope["method"], path, self._world.clock.now())
        inner = {**_below(scope, service), KEY: fault}
        asked = Asked(service, scope["method"], path, scope["query_string"].decode("latin-1"), None, 0)
        await self._answer(fault, app, inner, receive, send, asked)

    async def _answer(
        self, fault: Injected | None, app: ASGIApp, scope: Scope, receive: Receive, send: Send, asked: Asked
    ) -> None:
        """What was asked is written down before the client can know of the answer."""
        name = None if fault is None else fault.fault
        options = {} if fault is None else fault.options
        if name == "dropped_before":
            self._world.asked.append(asked)
            await _cut(send)
            return
        if name == "slow":
            await self._world.sleep(options.get("seconds", 1.0))
        if name == "clock_skew":
            self._world.clock.skew = timedelta(seconds=options.get("skew_s", 600.0))
        reads = scope["method"] in ("GET", "HEAD")
        instead = None if name == "no_content" and not reads else _instead(name, options.get("retry_after", 14.0))
        if instead is not None:
            await _read_all(receive)
            start, body = await _caught(instead, scope, receive)
        else:
            start, body = await _caught(app, scope, receive)
        if name == "dropped_after":
            self._world.asked.append(asked)
            await _cut(send)
            return
        if name == "truncated_json":
            body = body[: len(body) // 2] if len(body) > 1 else b'{"'
        elif name == "wrong_shape":
            body = _another_shape(body)
        elif name == "no_content" and not reads and start["status"] < 300:
            start, body = start | {"status": 204}, b""
        headers = [each for each in start["headers"] if each[0] not in (b"content-length", b"date")]
        headers.append((b"date", format_datetime(self._world.clock.now(), usegmt=True).encode()))
        if start["status"] not in (204, 304):
            headers.append((b"content-length", str(len(body)).encode()))
        self._world.asked.append(replace(asked, status=start["status"], sent_bytes=len(body)))
        await send(start | {"headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


def _below(scope: Scope, prefix: str) -> Scope:
    """As if the service were alone on its host."""
    return dict(scope) | {
        "path": scope["path"].removeprefix(f"/{prefix}") or "/",
        "raw_path": scope["raw_path"].removeprefix(f"/{prefix}".encode()) or b"/",
        "root_path": "",
    }


def _instead(fault: str | None, retry_after: float) -> Response | None:
    match fault:
        case "too_many_requests":
            headers = {} if retry_after < 0 else {"Retry-After": f"{retry_after:.0f}"}
            return as_json({"message": "Too Many Requests"}, 429, headers)
        case "challenge":
            return as_html(CHALLENGE, 403)
        case "token_inactive":
            return as_json({"message": "Token is not active", "error": "NotAuthorizedException"}, 401)
        case "error_500":
            return as_json({"message": "Internal Server Error"}, 500)
        case "no_content":
            return nothing()
        case "html_401":
            return as_html("<html><body><h1>401 Unauthorized</h1></body></html>", 401)
        case "strava_inactive":
            errors = [{"resource": "Application", "field": "Status", "code": "Inactive"}]
            return as_json({"message": "Forbidden", "errors": errors}, 403)
    return None


def _another_shape(body: bytes) -> bytes:
    """Well-formed JSON that nobody asked for: an object where a list was, and the other way round."""
    try:
        was = json.loads(body)
    except ValueError:
        return b'{"unexpected":"shape"}'
    return b'{"unexpected":{"value":"shape"}}' if isinstance(was, list) else b'[{"unexpected":"shape"}]'


async def _caught(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[dict[str, Any], bytes]:
    """The whole answer of an application, held back."""
    start: dict[str, Any] = {}
    parts: list[bytes] = []

    async def hold(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        elif message["type"] == "http.response.body":
            parts.append(message.get("body", b""))

    await app(scope, receive, hold)
    start["headers"] = list(start.get("headers", []))
    return start, b"".join(parts)


async def _read_all(receive: Receive) -> None:
    """The body is taken off the line, so that the client gets to read the answer."""
    while (await receive()).get("more_body", False):
        pass


async def _cut(send: Send) -> None:
    """No answer at all: the line is closed under the client. uvicorn's cycle holds it; there is no public way."""
    send.__self__.transport.abort()  # type: ignore[attr-defined]
    await asyncio.sleep(0)
