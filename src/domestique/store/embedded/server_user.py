"""Who runs PostgreSQL, which refuses to run as root and needs its user to have an entry in the passwd database."""

import errno
import os
import pwd
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from domestique.store.embedded.failures import EmbeddedFailed

CANDIDATES = ("postgres", "domestique", "nobody")


@dataclass(frozen=True, slots=True)
class ServerUser:
    name: str
    uid: int
    gid: int
    drop: bool
    """True when we are root and must become this user for the server's processes."""

    def popen_arguments(self) -> dict[str, Any]:
        """For subprocess: the user, no inherited groups, a folder everyone may be in, no libpq variables of ours."""
        become: dict[str, Any] = {"user": self.uid, "group": self.gid, "extra_groups": []} if self.drop else {}
        return {**become, "cwd": "/", "env": _environment(os.environ), "umask": 0o077}

    def run(self, command: Sequence[str | Path], *, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL if stdin is None else None,
                input=stdin,
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
                **self.popen_arguments(),
            )
        except PermissionError as error:
            if self.drop and error.errno == errno.EPERM:
                raise self._cannot_drop() from error
            raise

    def spawn(self, command: Sequence[str | Path], *, output: IO[bytes], extra: Mapping[str, str]) -> int:
        """The pid of a process that is nobody's child here, in a session of its own (Ctrl-C does not reach it)."""
        arguments = self.popen_arguments()
        arguments["env"] = {**arguments["env"], **extra}
        detached = '"$@" </dev/null >&2 2>&2 & echo $!'
        done = subprocess.run(
            ["/bin/sh", "-c", detached, "sh", *(str(part) for part in command)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=output,
            start_new_session=True,
            check=True,
            **arguments,
        )
        return int(done.stdout)

    def _cannot_drop(self) -> EmbeddedFailed:
        return EmbeddedFailed("cannot_drop_root", user=self.name)

    def can_enter(self, folder: Path) -> bool:
        """Tried, not computed: permission bits do not tell of access lists, mounts and security modules."""
        return self.run(["/bin/sh", "-c", 'cd -- "$1"', "sh", folder]).returncode == 0


def server_user(owner: int | None, *, uid: int | None = None) -> ServerUser:
    """The user for a cluster that belongs to `owner`, or for a new one when None. `uid` is ours."""
    uid = os.geteuid() if uid is None else uid
    if uid != 0:
        ours = _entry(uid)
        if owner is not None and owner != uid:
            raise EmbeddedFailed("not_yours", owner=_name(owner), you=ours.pw_name)
        return ServerUser(ours.pw_name, uid, ours.pw_gid, drop=False)
    if owner == 0:
        raise EmbeddedFailed("not_yours", "owned_by_root", user=_unprivileged().pw_name)
    chosen = _unprivileged() if owner is None else _entry(owner)
    return ServerUser(chosen.pw_name, chosen.pw_uid, chosen.pw_gid, drop=True)


def _unprivileged() -> pwd.struct_passwd:
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0:
            return entry
    raise EmbeddedFailed("no_user", users=", ".join(CANDIDATES))


def _entry(uid: int) -> pwd.struct_passwd:
    try:
        return pwd.getpwuid(uid)
    except KeyError:
        raise EmbeddedFailed("no_passwd_entry", uid=uid) from None


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"the user id {uid}"


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in ours.items() if name in ("PATH", "LD_LIBRARY_PATH", "LOCPATH")}
    return {"PATH": "/usr/bin:/bin", **kept, "LC_ALL": "C", "TZ": "UTC"}
