"""The one way the embedded server fails: a code for programs, what happened and what to do for people."""

import errno
from pathlib import Path

USE_ANOTHER = "Or set DOMESTIQUE_DATABASE_URL to a PostgreSQL 16 or newer of your own."

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class EmbeddedFailed(Exception):
    def __init__(self, code: str, message: str, cure: str) -> None:
        super().__init__(f"{message} {cure}")
        self.code = code
        self.message = message
        self.cure = cure


def disk_full(path: Path) -> EmbeddedFailed:
    return EmbeddedFailed(
        "disk_full",
        f"There is no space left for the database in {path}.",
        "Free some space (200 MB at least) and start again; nothing that was saved is lost. "
        "Or name a folder on another disk with DOMESTIQUE_DATA_DIR.",
    )


def from_os_error(error: OSError, path: Path) -> EmbeddedFailed:
    if error.errno in _FULL:
        return disk_full(path)
    return EmbeddedFailed(
        "unwritable",
        f"The database's folder {path} cannot be used: {error.strerror or error}.",
        "Give this user the right to write there, or name another folder with DOMESTIQUE_DATA_DIR.",
    )


# What PostgreSQL says (lc_messages is C, so always in English), and what that means to a person.
_KNOWN: tuple[tuple[str, str, str], ...] = (
    (
        "has invalid permissions",
        "wrong_permissions",
        "Run `chmod 700` on that folder: a database does not start from a folder that others may enter.",
    ),
    (
        "has wrong ownership",
        "not_yours",
        "Give the folder back to the user who made it with `chown -R`, or run as that user.",
    ),
    (
        "could not create shared memory segment",
        "no_shared_memory",
        "Give this machine or container more shared memory (for Docker: --shm-size=256m). " + USE_ANOTHER,
    ),
    (
        "could not resize shared memory segment",
        "no_shared_memory",
        "Give this machine or container more shared memory (for Docker: --shm-size=256m). " + USE_ANOTHER,
    ),
    (
        "pre-existing shared memory block",
        "remains",
        "Processes of a server that died are still running on these data: end them, or restart the machine.",
    ),
)


def from_server_log(log: str, path: Path, *, doing: str) -> EmbeddedFailed:
    """`log` is what the server or initdb said before it gave up."""
    if "No space left on device" in log or "File too large" in log or "Disk quota exceeded" in log:
        return disk_full(path)
    lines = [line for line in log.splitlines() if line.strip()][-8:]
    said = "\n".join(lines) or "(it said nothing)"
    for needle, code, cure in _KNOWN:
        if needle in log:
            return EmbeddedFailed(code, f"{doing} failed in {path}:\n{said}\n", cure)
    return EmbeddedFailed(
        "did_not_start",
        f"{doing} failed in {path}. Its last words:\n{said}\n",
        "Fix what they name, then start again. " + USE_ANOTHER,
    )
