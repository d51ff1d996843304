"""How the embedded server is, for `doctor`: looks, changes nothing, never raises."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import psycopg

from domestique.store.embedded import binaries, cluster, folders, passwords, postmaster
from domestique.store.embedded.failures import EmbeddedFailed, from_os_error
from domestique.store.embedded.locks import anyone_here, starting_or_stopping
from domestique.store.embedded.passwords import SUPERVISOR
from domestique.store.embedded.server_user import server_user

_QUESTION = "SELECT current_setting('server_version'), cardinality(show_trgm('역치')) > 0"


@dataclass(frozen=True, slots=True)
class Status:
    state: Literal["absent", "stopped", "running", "failing"]
    """absent: nothing was made yet; failing: `problem` says why."""
    cluster: Path | None = None
    user: str | None = None
    pid: int | None = None
    server_version: str | None = None
    held: bool = False
    """Whether a program is using it; running and not held means that its programs were killed."""
    korean_search: bool | None = None
    """Whether parts of Korean words can be found by trigrams; None when it cannot be asked."""
    log: str = ""
    problem: EmbeddedFailed | None = None


def status(data_dir: Path) -> Status:
    own = folders.own_folder(data_dir)
    try:
        where = folders.find(own)
        owner = folders.owner_of(where)
        user = server_user(owner)
        if owner is None:
            binaries.installed()
            return Status("absent", user=user.name)
        cluster.check_version(where, binaries.installed())
        cluster.check_private(where)
        held = _held(where)
        pid = postmaster.live_pid(where)
        log = postmaster.last_words(where)
        if pid is None:
            return Status("stopped", where.cluster, user.name, held=held, log=log)
        version, korean = _ask(where)
        return Status("running", where.cluster, user.name, pid, version, held, korean, log)
    except EmbeddedFailed as problem:
        return Status("failing", problem=problem)
    except OSError as error:
        return Status("failing", problem=from_os_error(error, own))


def _held(where: folders.Folders) -> bool:
    """Asked under the lock, so that asking never looks like holding to one who is just leaving."""
    try:
        with starting_or_stopping(where.lock, timeout=0):
            return anyone_here(where.holders)
    except EmbeddedFailed as error:
        if error.code == "busy":
            return True
        raise


def _ask(where: folders.Folders) -> tuple[str, bool]:
    password, socket = passwords.read_password(where, SUPERVISOR), postmaster.socket_when_ready(where)
    if socket is None:
        raise EmbeddedFailed("still_starting", "between", said=postmaster.last_words(where))
    if password is None:
        raise EmbeddedFailed("password_lost", "password_missing", path=passwords.password_file(where, SUPERVISOR))
    try:
        with psycopg.connect(passwords.url(socket, SUPERVISOR, password, "template1"), connect_timeout=5) as conn:
            row = conn.execute(_QUESTION).fetchone()
            assert row is not None, "a SELECT without FROM has one row"
            return str(row[0]), bool(row[1])
    except psycopg.Error as error:
        raise EmbeddedFailed("not_answering", reason=str(error).strip()) from error
