"""Files out of a multipart body, straight to the disk: of gigabytes, only a megabyte is ever in memory.

The framework's own form parser keeps uploads in a second temporary place, without a bound on their number.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import ClassVar

from fastapi import Request
from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header
from starlette.exceptions import HTTPException

from domestique.services.receive_upload import Received
from domestique.store.blobs import Blobs, Incoming

MOST_FILES = 10_000
_BUFFER = 1 << 20


class BadUpload(Exception):
    """The body is not the multipart it says it is, or it ended early."""


class TooManyFiles(Exception):
    slots: ClassVar[Mapping[str, object]] = {"most": MOST_FILES}


@dataclass(slots=True)
class _Part:
    name: str
    incoming: Incoming
    buffer: bytearray = field(default_factory=bytearray)


@dataclass(frozen=True, slots=True)
class _Begin:
    name: str


@dataclass(frozen=True, slots=True)
class _End:
    pass


_Event = _Begin | _End | bytes


class _Reader:
    """Turns the parser's callbacks into events, because callbacks cannot wait for the disk. Fields of text are
    passed over."""

    def __init__(self, boundary: bytes) -> None:
        self.events: list[_Event] = []
        self.whole = False
        self._header = bytearray()
        self._value = bytearray()
        self._headers: dict[bytes, bytes] = {}
        self._is_file = False
        self.parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_header_field": lambda data, start, end: self._header.extend(data[start:end]),
                "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
                "on_header_end": self._header_end,
                "on_headers_finished": self._headers_end,
                "on_part_data": self._data,
                "on_part_end": self._end,
                "on_end": self._all_there,
            },
        )

    def _begin(self) -> None:
        self._headers, self._is_file = {}, False

    def _header_end(self) -> None:
        self._headers[bytes(self._header).lower()] = bytes(self._value)
        self._header.clear()
        self._value.clear()

    def _headers_end(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        name = options.get(b"filename")
        self._is_file = name is not None
        if name is not None:
            self.events.append(_Begin(name.decode("utf-8", "replace")))

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._is_file:
            self.events.append(data[start:end])

    def _end(self) -> None:
        if self._is_file:
            self.events.append(_End())

    def _all_there(self) -> None:
        self.whole = True


@asynccontextmanager
async def received_files(request: Request, blobs: Blobs) -> AsyncIterator[tuple[Received, ...]]:
    """All files of the body, whole. What was not kept when the context ends is gone, as is everything when the sender
    breaks off."""
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    if kind != b"multipart/form-data":
        raise HTTPException(415)
    boundary = options.get(b"boundary")
    if not boundary:
        raise BadUpload("no boundary")
    try:
        reader = _Reader(boundary)
    except FormParserError as cause:
        raise BadUpload(str(cause)) from cause
    async with AsyncExitStack() as stack:
        yield await _receive(request, blobs, reader, stack)


async def _receive(request: Request, blobs: Blobs, reader: _Reader, stack: AsyncExitStack) -> tuple[Received, ...]:
    files: list[Received] = []
    part: _Part | None = None
    async for chunk in request.stream():
        try:
            reader.parser.write(chunk)
        except FormParserError as cause:
            raise BadUpload(str(cause)) from cause
        for event in reader.events:
            if isinstance(event, _Begin):
                if len(files) == MOST_FILES:
                    raise TooManyFiles
                part = _Part(event.name, await stack.enter_async_context(blobs.receive()))
            elif part is not None and isinstance(event, bytes):
                part.buffer += event
                if len(part.buffer) >= _BUFFER:
                    await _flush(part)
            elif part is not None:
                await _flush(part)
                await part.incoming.close()
                files.append(Received(part.name, part.incoming))
                part = None
        reader.events.clear()
    if not reader.whole:
        raise BadUpload("the body ended before its last boundary")
    return tuple(files)


async def _flush(part: _Part) -> None:
    if part.buffer:
        await part.incoming.write(bytes(part.buffer))
        part.buffer.clear()
