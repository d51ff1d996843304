"""A POST sent again with the same Idempotency-Key is answered again, not done again.

Only what succeeded is remembered: what failed changed nothing and may be tried again. Uploads are told apart by
size, not by content, because they are never held in memory.
"""

import hashlib
from dataclasses import dataclass, field
from typing import cast

from fastapi import Request
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from domestique.api.caller import Caller, current_caller
from domestique.api.errors import AlreadyDone, KeyReused, NotSignedIn, StillAtWork
from domestique.bootstrap import House
from domestique.services.errors import BadValue
from domestique.store import idempotency
from domestique.store.idempotency import Earlier

_LONGEST_KEY = 200
_LARGEST_KEPT = 1_000_000


@dataclass(slots=True)
class _Heard:
    status: int = 0
    body: bytearray = field(default_factory=bytearray)


class Idempotency:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        key = Headers(scope=scope).get("idempotency-key") if _applies(scope) else None
        if key is None:
            await self.app(scope, receive, send)
            return
        if not 1 <= len(key) <= _LONGEST_KEY or not key.isprintable():
            raise BadValue("Idempotency-Key", "idempotency_key", max_length=_LONGEST_KEY)
        try:
            caller = await current_caller(Request(scope, receive))
        except NotSignedIn:
            await self.app(scope, receive, send)
            return
        body, replay = await _whole_body(scope, receive)
        earlier = await self._claim(scope, caller, key, _fingerprint(scope, body))
        if earlier is not None:
            await Response(earlier.body, earlier.status or 200, {"Idempotent-Replay": "true"}, "application/json")(
                scope, receive, send
            )
            return
        await self._do(scope, replay, send, caller, key)

    async def _claim(self, scope: Scope, caller: Caller, key: str, fingerprint: bytes) -> Earlier | None:
        desk = cast(House, scope["app"].state.house).desk
        async with desk.database.as_user(caller.user_id) as conn:
            earlier = await idempotency.claim(conn, caller.user_id, key, fingerprint, now=desk.now())
        if earlier is None:
            return None
        if earlier.fingerprint != fingerprint:
            raise KeyReused
        if earlier.status is None:
            raise StillAtWork
        if earlier.body is None:
            raise AlreadyDone
        return earlier

    async def _do(self, scope: Scope, receive: Receive, send: Send, caller: Caller, key: str) -> None:
        database = cast(House, scope["app"].state.house).desk.database
        heard = _Heard()

        async def listening(message: Message) -> None:
            if message["type"] == "http.response.start":
                heard.status = message["status"]
            elif message["type"] == "http.response.body" and len(heard.body) <= _LARGEST_KEPT:
                heard.body += message.get("body", b"")
            if message["type"] == "http.response.body" and not message.get("more_body", False):
                await settle()
            await send(message)

        async def settle() -> None:
            async with database.as_user(caller.user_id) as conn:
                if not 200 <= heard.status < 300:
                    await idempotency.release(conn, caller.user_id, key)
                    return
                secret = scope["state"].get("said_once", False) or len(heard.body) > _LARGEST_KEPT
                body = None if secret else bytes(heard.body)
                await idempotency.settle(conn, caller.user_id, key, status=heard.status, body=body)

        try:
            await self.app(scope, receive, listening)
        except BaseException:
            if not heard.status:
                async with database.as_user(caller.user_id) as conn:
                    await idempotency.release(conn, caller.user_id, key)
            raise


def _applies(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] == "POST" and str(scope["path"]).startswith("/api/")


async def _whole_body(scope: Scope, receive: Receive) -> tuple[bytes | None, Receive]:
    """JSON is small (the body limit saw to it) and is read and played back; anything else passes untouched."""
    if not Headers(scope=scope).get("content-type", "").startswith("application/json"):
        return None, receive
    body = await Request(scope, receive).body()
    played = False

    async def replay() -> Message:
        nonlocal played
        if played:
            return await receive()
        played = True
        return {"type": "http.request", "body": body, "more_body": False}

    return body, replay


def _fingerprint(scope: Scope, body: bytes | None) -> bytes:
    size = Headers(scope=scope).get("content-length", "").encode()
    target = f"{scope['method']} {scope['path']}?".encode() + scope["query_string"]
    return hashlib.sha256(b"\n".join((target, b"json" if body is not None else b"size", body or size))).digest()
