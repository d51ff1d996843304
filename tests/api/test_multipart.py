"""Uploads go to the disk, whole or not at all."""

from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from domestique.api.multipart import BadUpload, received_files
from domestique.store.blobs import FolderBlobs

BOUNDARY = "----x"


def part(name: str | None, content: bytes, field: str = "files") -> bytes:
    file = "" if name is None else f'; filename="{name}"'
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"{file}\r\n\r\n'
    return head.encode() + content + b"\r\n"


END = f"--{BOUNDARY}--\r\n".encode()


def request(pieces: Iterable[bytes | None], content_type: str = f"multipart/form-data; boundary={BOUNDARY}") -> Request:
    """None is the sender going away."""

    async def messages() -> AsyncIterator[dict[str, object]]:
        for piece in pieces:
            if piece is None:
                yield {"type": "http.disconnect"}
            else:
                yield {"type": "http.request", "body": piece, "more_body": True}
        yield {"type": "http.request", "body": b"", "more_body": False}

    stream = messages()
    scope = {"type": "http", "method": "POST", "path": "/", "headers": [(b"content-type", content_type.encode())]}
    return Request(scope, lambda: anext(stream))


@pytest.fixture
def blobs(tmp_path: Path) -> FolderBlobs:
    return FolderBlobs(tmp_path / "blobs")


def left_behind(blobs: FolderBlobs) -> list[Path]:
    return [path for path in blobs.path("x").parent.rglob("*") if path.is_file()]


async def names_and_sizes(blobs: FolderBlobs, pieces: Iterable[bytes | None]) -> list[tuple[str, int]]:
    async with received_files(request(pieces), blobs) as files:
        return [(file.name, file.incoming.size) for file in files]


async def test_many_files_in_one_body(blobs: FolderBlobs) -> None:
    body = (
        part("a.fit", b"A" * 10) + part(None, b"text", "note") + part("한강.gpx", b"") + part("b.fit", b"\r\n--") + END
    )
    assert await names_and_sizes(blobs, [body]) == [("a.fit", 10), ("한강.gpx", 0), ("b.fit", 4)]
    assert left_behind(blobs) == []


async def test_bytes_may_arrive_one_at_a_time(blobs: FolderBlobs) -> None:
    body = part("a.fit", bytes(range(256)) * 2) + END
    async with received_files(request(body[at : at + 1] for at in range(len(body))), blobs) as (file,):
        await file.incoming.keep("kept")
    assert await blobs.get("kept") == bytes(range(256)) * 2


async def test_a_large_file_is_written_as_it_comes(blobs: FolderBlobs) -> None:
    def pieces() -> Iterable[bytes]:
        yield part("big.zip", b"")[:-2]
        for _ in range(100):
            yield bytes(65_536)
        yield b"\r\n" + END

    assert await names_and_sizes(blobs, pieces()) == [("big.zip", 6_553_600)]


@pytest.mark.parametrize("cut", [0, 10, 60, 75, -1, -4, -12])
async def test_a_body_that_ends_early_leaves_nothing(blobs: FolderBlobs, cut: int) -> None:
    whole = part("a.fit", b"A" * 10) + END
    with pytest.raises(BadUpload):
        await names_and_sizes(blobs, [whole[:cut] if cut >= 0 else whole[: len(whole) + cut - 2]])
    assert left_behind(blobs) == []


async def test_a_sender_that_goes_away_leaves_nothing(blobs: FolderBlobs) -> None:
    with pytest.raises(ClientDisconnect):
        await names_and_sizes(blobs, [part("a.fit", b"A" * 10), part("b.fit", b"B" * 2_000_000), None])
    assert left_behind(blobs) == []


@pytest.mark.parametrize(
    "content_type",
    ["multipart/form-data", f"multipart/form-data; boundary={'x' * 500}", "multipart/form-data; boundary="],
)
async def test_a_body_without_a_usable_boundary(blobs: FolderBlobs, content_type: str) -> None:
    with pytest.raises(BadUpload):
        async with received_files(request([END], content_type), blobs):
            pass


@pytest.mark.parametrize("content_type", ["", "application/json", "multipart/mixed; boundary=x"])
async def test_another_kind_of_body(blobs: FolderBlobs, content_type: str) -> None:
    with pytest.raises(HTTPException) as refused:
        async with received_files(request([END], content_type), blobs):
            pass
    assert refused.value.status_code == 415


@pytest.mark.parametrize("body", [b"garbage", b"\xff" * 1000, END[:3] + b"\x00" * 500, b"--other\r\n\r\n"])
async def test_garbage(blobs: FolderBlobs, body: bytes) -> None:
    with pytest.raises(BadUpload):
        await names_and_sizes(blobs, [body])
    assert left_behind(blobs) == []
