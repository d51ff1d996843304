"""The ways in which the embedded server fails to start."""

import errno
from pathlib import Path

from domestique.store.start_failed import StartFailed

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class EmbeddedFailed(StartFailed):
    pass


def disk_full(path: Path) -> EmbeddedFailed:
    return EmbeddedFailed("disk_full", path=path)


def from_os_error(error: OSError, path: Path) -> EmbeddedFailed:
    if error.errno in _FULL:
        return disk_full(path)
    return EmbeddedFailed("unwritable", path=path, reason=error.strerror or error)


# What PostgreSQL says (lc_messages is C, so always in English): the code, and the words for what it means to a person.
_KNOWN: tuple[tuple[str, str, str], ...] = (
    ("has invalid permissions", "wrong_permissions", "folder_permissions"),
    ("has wrong ownership", "not_yours", "wrong_ownership"),
    ("could not create shared memory segment", "no_shared_memory", "no_shared_memory"),
    ("could not resize shared memory segment", "no_shared_memory", "no_shared_memory"),
    ("pre-existing shared memory block", "remains", "remains"),
)


def from_server_log(log: str, path: Path) -> EmbeddedFailed:
    """`log` is what the server or initdb said before it gave up."""
    if "No space left on device" in log or "File too large" in log or "Disk quota exceeded" in log:
        return disk_full(path)
    said = "\n".join([line for line in log.splitlines() if line.strip()][-8:]) or "-"
    for needle, code, words in _KNOWN:
        if needle in log:
            return EmbeddedFailed(code, words, path=path, said=said)
    return EmbeddedFailed("did_not_start", path=path, said=said)
