"""The blob port: bytes kept by key, in a folder now, in an object store later.

Keys are content-addressed and belong to one user, so that erasing one athlete can never take another's file.
Nothing is visible under its key before it is whole and on the disk.
"""

import asyncio
import errno
import hashlib
import os
import re
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol, cast
from uuid import UUID, uuid4

_KEY = re.compile(r"(?!.*(?:^|/)\.)[a-z0-9._-]+(?:/[a-z0-9._-]+)*")
_LONGEST_KEY = 400
_INCOMING = ".incoming"
_HEAD = 64


class StorageFull(Exception):
    """The disk or its quota is used up; nothing of what was being written is left behind."""


class StorageUnwritable(Exception):
    """The data folder may not be written: wrong owner, or mounted read-only."""


def raw_key(user_id: UUID, sha256: str) -> str:
    return f"raw/{user_id}/{sha256[:2]}/{sha256}"


class Incoming(Protocol):
    """Bytes on their way in, of any size; they vanish unless kept."""

    @property
    def size(self) -> int: ...

    @property
    def sha256(self) -> str: ...

    @property
    def head(self) -> bytes:
        """The first few bytes, by which a format is known."""

    async def write(self, chunk: bytes) -> None: ...

    async def close(self) -> None:
        """No more bytes will come; frees the handle, so that thousands can wait for their turn to be kept."""

    async def keep(self, key: str) -> None:
        """Durable under `key` when it returns."""


class Blobs(Protocol):
    async def put(self, key: str, data: bytes) -> None:
        """Durable when it returns; putting the same key again is harmless."""

    async def put_all(self, every: Mapping[str, bytes]) -> None:
        """As `put`, of many small ones in one go."""

    def receive(self) -> AbstractAsyncContextManager[Incoming]:
        """For what is too large for memory; what was not kept when the context ends is gone."""

    async def get(self, key: str) -> bytes:
        """KeyError when there is none."""

    def as_file(self, key: str) -> AbstractAsyncContextManager[Path]:
        """A file to read from while the context lasts, for archives of gigabytes. KeyError when there is none."""

    async def delete(self, key: str) -> None: ...

    async def untouched(self, older_than_s: float) -> list[str]:
        """Keys that nobody put for so long, in no order."""

    async def drop_untouched(self, key: str, older_than_s: float) -> bool:
        """As `delete`, unless somebody puts the same key again at this moment; then False."""

    def spool(self) -> BinaryIO:
        """Room on this machine to unpack something large in; gone when closed or forgotten."""

    async def sweep(self, older_than_s: float) -> int:
        """Remove what died on its way in and was not touched for so long; says how many."""


@contextmanager
def _named_errors() -> Iterator[None]:
    try:
        yield
    except OSError as cause:
        if cause.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StorageFull("the data folder's disk is full") from cause
        if cause.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise StorageUnwritable(f"the data folder may not be written: {cause.strerror}") from cause
        raise


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _make_folder(folder: Path) -> None:
    """A new folder survives a power cut only when the folder above it was synced."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True, mode=0o700)
    _sync_folder(folder.parent)


class _IncomingFile:
    def __init__(self, root: "FolderBlobs", path: Path) -> None:
        self._root = root
        self._path = path
        self._hash = hashlib.sha256()
        self._size = 0
        self._head = b""
        with _named_errors():
            _make_folder(path.parent)
            self._file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb", buffering=0)

    @property
    def size(self) -> int:
        return self._size

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    @property
    def head(self) -> bytes:
        return self._head

    async def write(self, chunk: bytes) -> None:
        await asyncio.to_thread(self.fill, chunk)

    def fill(self, chunk: bytes) -> None:
        with _named_errors():
            rest = memoryview(chunk)
            while rest:
                rest = rest[self._file.write(rest) :]
        self._head = (self._head + chunk[:_HEAD])[:_HEAD]
        self._hash.update(chunk)
        self._size += len(chunk)

    async def close(self) -> None:
        await asyncio.to_thread(self._close)

    def _close(self) -> None:
        if not self._file.closed:
            with _named_errors():
                try:
                    os.fsync(self._file.fileno())
                finally:
                    self._file.close()

    async def keep(self, key: str) -> None:
        target = self._root.path(key)
        await asyncio.to_thread(self._keep, target)

    def _keep(self, target: Path) -> None:
        self.place(target)
        with _named_errors():
            _sync_folder(target.parent)

    def place(self, target: Path) -> None:
        """Seen under its name from now on; that survives a power cut once the folder is synced."""
        self._close()
        with _named_errors():
            _make_folder(target.parent)
            os.utime(self._path)  # by which `untouched` knows that it was put now
            self._path.replace(target)

    def discard(self) -> None:
        self._file.close()
        self._path.unlink(missing_ok=True)


class FolderBlobs:
    def __init__(self, root: Path) -> None:
        self._root = root

    def path(self, key: str) -> Path:
        """ValueError for a key that could point outside the folder."""
        if len(key) > _LONGEST_KEY or not _KEY.fullmatch(key):
            raise ValueError(f"not a blob key: {key[:80]!r}")
        return self._root / key

    async def put(self, key: str, data: bytes) -> None:
        self.path(key)
        async with self.receive() as incoming:
            await incoming.write(data)
            await incoming.keep(key)

    async def put_all(self, every: Mapping[str, bytes]) -> None:
        targets = {self.path(key): data for key, data in every.items()}
        if targets:
            await asyncio.to_thread(self._put_all, targets)

    def _put_all(self, targets: Mapping[Path, bytes]) -> None:
        """All are written before the first is synced, so that they go to the disk together; each folder once."""
        with ExitStack() as rest:
            held = []
            for target, data in targets.items():
                incoming = _IncomingFile(self, self._root / _INCOMING / uuid4().hex)
                rest.callback(incoming.discard)
                incoming.fill(data)
                held.append((incoming, target))
            for incoming, target in held:
                incoming.place(target)
            with _named_errors():
                for folder in {target.parent for target in targets}:
                    _sync_folder(folder)

    @asynccontextmanager
    async def receive(self) -> AsyncIterator[Incoming]:
        incoming = _IncomingFile(self, self._root / _INCOMING / uuid4().hex)
        try:
            yield incoming
        finally:
            incoming.discard()

    async def get(self, key: str) -> bytes:
        path = self.path(key)
        try:
            return await asyncio.to_thread(path.read_bytes)
        except (FileNotFoundError, IsADirectoryError) as cause:
            raise KeyError(key) from cause

    @asynccontextmanager
    async def as_file(self, key: str) -> AsyncIterator[Path]:
        path = self.path(key)
        if not path.is_file():
            raise KeyError(key)
        yield path

    async def delete(self, key: str) -> None:
        await asyncio.to_thread(self.path(key).unlink, missing_ok=True)

    async def untouched(self, older_than_s: float) -> list[str]:
        return await asyncio.to_thread(self._untouched, time.time() - older_than_s)

    def _untouched(self, before: float) -> list[str]:
        found: list[str] = []
        for folder, inner, names in os.walk(self._root):
            inner[:] = [name for name in inner if not name.startswith(".")]
            for path in (Path(folder, name) for name in names):
                with suppress(FileNotFoundError):
                    if path.stat().st_mtime < before:
                        found.append(path.relative_to(self._root).as_posix())
        return found

    async def drop_untouched(self, key: str, older_than_s: float) -> bool:
        return await asyncio.to_thread(self._drop_untouched, self.path(key), time.time() - older_than_s)

    def _drop_untouched(self, path: Path, before: float) -> bool:
        """Moved aside first: what stands there then is ours alone, and is put back if it turns out to be new."""
        aside = self._root / _INCOMING / uuid4().hex
        with _named_errors():
            _make_folder(aside.parent)
            try:
                path.rename(aside)
            except FileNotFoundError:
                return False
            old = aside.stat().st_mtime < before
            if not old:
                with suppress(FileExistsError):
                    os.link(aside, path)
            aside.unlink(missing_ok=True)
        return old

    def spool(self) -> BinaryIO:
        with _named_errors():
            _make_folder(self._root / _INCOMING)
            return cast(BinaryIO, tempfile.TemporaryFile(dir=self._root / _INCOMING))

    async def sweep(self, older_than_s: float) -> int:
        return await asyncio.to_thread(self._sweep, time.time() - older_than_s)

    def _sweep(self, before: float) -> int:
        """By age alone: another process may still be writing, and each write touches the file."""
        gone = 0
        folder = self._root / _INCOMING
        for path in folder.iterdir() if folder.is_dir() else ():
            try:
                if path.stat().st_mtime < before:
                    path.unlink()
                    gone += 1
            except FileNotFoundError:
                continue
        return gone
