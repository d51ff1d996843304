"""A vendor that answers exactly the bytes it is told to, over a real socket; and a wire to call it with."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from domestique.connectors.wire import Secret, Wire

NOW = datetime(2026, 11, 21, 6, tzinfo=UTC)


@dataclass(slots=True)
class Vendor:
    """`script` holds one answer a request, in order; the last one stays. None: close without a word."""

    script: list[bytes | None] = field(default_factory=list)
    asked: list[bytes] = field(default_factory=list)
    url: str = ""
    hang: bool = False

    def next(self) -> bytes | None:
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]


def response(status: int = 200, body: bytes = b"{}", **headers: str) -> bytes:
    told = {"content-type": "application/json", "content-length": str(len(body))}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"HTTP/1.1 {status} Said\r\n{head}connection: close\r\n\r\n".encode() + body


@asynccontextmanager
async def vendor(*script: bytes | None, hang: bool = False) -> AsyncIterator[Vendor]:
    played = Vendor(list(script) or [response()], hang=hang)
    over = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                (int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0
            )
            played.asked.append(head + await reader.readexactly(length))
            if played.hang:
                await over.wait()
            elif (answer := played.next()) is not None:
                writer.write(answer)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    played.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield played
    finally:
        over.set()
        server.close()
        await server.wait_closed()


@dataclass(slots=True)
class Kept:
    """What a client wanted stored, and how long it wanted to sleep."""

    secrets: list[Secret] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)


def wire_to(
    secret: Secret,
    addresses: Mapping[str, str],
    *,
    kept: Kept | None = None,
    now: Callable[[], datetime] = lambda: NOW,
) -> Wire:
    into = kept or Kept()

    async def keep(changed: Secret) -> None:
        into.secrets.append(changed)

    async def sleep(seconds: float) -> None:
        into.slept.append(seconds)

    return Wire(secret, keep, now, sleep, addresses)
