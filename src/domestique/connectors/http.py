"""HTTP to a vendor, the same for every client of our own: spaced, bounded in time and size, counted, never redirected,
and every failure one of our errors. A client adds what its vendor means by a status (`means`).
"""

import asyncio
import json
import ssl
import zlib
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import cache
from time import monotonic
from typing import TYPE_CHECKING, Any

from domestique.connectors.answers import Answer
from domestique.connectors.connector import Limits
from domestique.connectors.errors import ConnectorError, ShapeChanged, Unavailable
from domestique.connectors.statuses import what_it_means
from domestique.connectors.wire import Wire

if TYPE_CHECKING:
    import httpx

Means = Callable[[Answer], ConnectorError | None]
"""What a vendor means by an answer that is no success; None: what everybody means."""

MEGABYTE = 1 << 20
MOST_JSON = 16 * MEGABYTE
MOST_FILE = 128 * MEGABYTE
_DIRECT = ("all://127.0.0.1", "all://localhost", "all://[::1]")
"""never through a proxy of the environment: an emulator listens here"""


@dataclass(frozen=True, slots=True)
class Ask:
    """One request. `writes`: it changes something there, so a lost answer says `maybe_done`. `private`: request or
    answer hold credentials; nothing of the answer may be kept. `most` and `within_s` bound the answer."""

    method: str
    url: str
    params: Mapping[str, str | int] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    json: object = field(default=None, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    files: Mapping[str, tuple[str, bytes, str]] | None = field(default=None, repr=False)
    writes: bool = False
    private: bool = False
    most: int = MOST_JSON
    within_s: float = 120


class Http:
    """For one run of one connection; `close` it. Requests wait for each other as `limits` says."""

    def __init__(self, wire: Wire, limits: Limits, *, means: Means | None = None, agent: str = "Domestique") -> None:
        self._wire = wire
        self._means = means
        self._spacing = limits.spacing_s
        self._turns = asyncio.Semaphore(max(1, limits.concurrency))
        self._gate = asyncio.Lock()
        self._free_at: float | None = None
        import httpx  # here, so that the start of the program does not pay for it

        self._httpx = httpx
        self._client = httpx.AsyncClient(
            timeout=httpx.Timeout(30, connect=10, write=60),
            follow_redirects=False,
            headers={"user-agent": agent, "accept": "application/json", "accept-encoding": "gzip"},
            mounts=dict.fromkeys(_DIRECT),
            verify=_trusted(),
        )

    async def close(self) -> None:
        await self._client.aclose()

    async def send(self, ask: Ask) -> Answer:
        """An answer of the 200s. Everything else is raised."""
        async with self._turns:
            await self._wait()
            answer = await self._exchange(ask)
        if 200 <= answer.status < 300:
            return answer
        own = self._means(answer) if self._means else None
        raise own or what_it_means(answer, now=self._wire.now(), hide=tuple(self._wire.secret.values()))

    async def _wait(self) -> None:
        """Requests begin at least the spacing apart, however many turns there are."""
        async with self._gate:
            if self._free_at is not None and (wait := self._free_at - monotonic()) > 0:
                await self._wire.sleep(wait)
            self._free_at = monotonic() + self._spacing

    def _request(self, ask: Ask) -> "httpx.Request":
        typed = {"content-type": "application/json"} if ask.json is not None else {}
        try:
            return self._client.build_request(
                ask.method,
                ask.url,
                params=dict(ask.params) or None,
                headers=dict(ask.headers) | typed,
                **_content(ask),
            )
        except (self._httpx.InvalidURL, UnicodeError) as problem:
            raise Unavailable(
                "not_reached", f"an address or key that cannot be sent: {type(problem).__name__}"
            ) from None

    async def _exchange(self, ask: Ask) -> Answer:
        request = self._request(ask)
        sent, received, lost = _weight(request), 0, self._httpx
        where = f"{ask.method} {request.url.path}"
        begun = False
        try:
            async with asyncio.timeout(ask.within_s):
                response = await self._client.send(request, stream=True)
                begun = True
                try:
                    received = sum(len(name) + len(value) + 4 for name, value in response.headers.raw)
                    parts = bytearray()
                    async with aclosing(_unpacked(response, ask.most)) as pieces:
                        async for raw, plain in pieces:
                            received += raw
                            parts += plain
                    return Answer(
                        response.status_code,
                        where,
                        bytes(parts),
                        dict(response.headers),
                        ask.writes,
                        ask.private,
                    )
                finally:
                    await response.aclose()
        except _Unreadable as problem:
            raise ShapeChanged(problem.code, where, maybe_done=ask.writes) from None
        except (lost.ConnectError, lost.ConnectTimeout, lost.PoolTimeout) as problem:
            raise Unavailable("not_reached", f"{where}: {type(problem).__name__}") from None
        except (lost.TimeoutException, TimeoutError):
            raise Unavailable("timeout", where, maybe_done=ask.writes) from None
        except lost.HTTPError as problem:
            said = "the answer broke off" if begun else "no answer"
            raise Unavailable(
                "line_broke", f"{where}: {said}, {type(problem).__name__}", maybe_done=ask.writes
            ) from None
        finally:
            self._wire.tally.count(request.url.host, sent, received)


@cache
def _trusted() -> ssl.SSLContext:
    """Reading the certificates takes longer than a request."""
    import httpx

    return httpx.create_ssl_context()


class _Unreadable(Exception):
    def __init__(self, code: str) -> None:
        self.code = code


async def _unpacked(response: "httpx.Response", most: int) -> AsyncGenerator[tuple[int, bytes]]:
    """(bytes on the line, bytes of the body), a piece at a time; unpacked by ourselves, so that a small answer which
    unpacks to gigabytes is never unpacked further than `most`."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise _Unreadable("wrong_shape")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if packing not in ("identity", "") else None
    held = taken = 0
    async for piece in response.aiter_raw():
        taken += len(piece)
        if taken > most:
            raise _Unreadable("too_large")
        if unpack is not None and unpack.eof:
            raise _Unreadable("cut_short")
        try:
            plain = piece if unpack is None else unpack.decompress(piece, most - held + 1)
        except zlib.error:
            raise _Unreadable("cut_short") from None
        held += len(plain)
        if held > most:
            raise _Unreadable("too_large")
        yield len(piece), plain
    if unpack is not None and held and not unpack.eof:
        raise _Unreadable("cut_short")


def _content(ask: Ask) -> dict[str, Any]:
    if ask.files is not None:
        return {"files": dict(ask.files), "data": dict(ask.form or {})}
    if ask.form is not None:
        return {"data": dict(ask.form)}
    if ask.json is not None:
        packed = json.dumps(ask.json, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return {"content": packed.encode()}
    return {}


def _weight(request: "httpx.Request") -> int:
    line = len(request.method) + len(request.url.raw_path) + 12
    return line + sum(len(name) + len(value) + 4 for name, value in request.headers.raw) + len(request.read())
