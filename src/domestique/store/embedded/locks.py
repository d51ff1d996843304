"""Who is here, told by the kernel: flock on files of the data folder, released however a process dies."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domestique.store.embedded.failures import EmbeddedFailed, from_os_error


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise from_os_error(error, path) from error


@contextmanager
def starting_or_stopping(path: Path, timeout: float) -> Iterator[None]:
    """One process at a time; never held while the server merely runs."""
    descriptor = _open(path)
    try:
        until = time.monotonic() + timeout
        while not _try(descriptor, fcntl.LOCK_EX):
            if time.monotonic() > until:
                raise EmbeddedFailed("busy", seconds=f"{timeout:.0f}", path=path)
            time.sleep(0.02)
        yield
    finally:
        os.close(descriptor)


class Holder:
    """One who needs the server. Taken and left only inside `starting_or_stopping`."""

    def __init__(self, path: Path) -> None:
        self._descriptor: int | None = _open(path)
        if not _try(self._descriptor, fcntl.LOCK_SH):
            self.leave()
            raise EmbeddedFailed("busy", "locked", path=path)

    def leave(self) -> None:
        """By closing, not unlocking: a forked child that still holds the copied descriptor still needs the server."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def anyone_here(path: Path) -> bool:
    if not path.exists():
        return False
    descriptor = _open(path)
    try:
        return not _try(descriptor, fcntl.LOCK_EX)
    finally:
        os.close(descriptor)


def _try(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
