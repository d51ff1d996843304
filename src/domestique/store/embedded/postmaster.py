"""The server's process: finding it, starting it, stopping it."""

import os
import signal
import subprocess
import time
from pathlib import Path

from domestique.store.embedded import configuration
from domestique.store.embedded.binaries import Binaries
from domestique.store.embedded.failures import EmbeddedFailed, from_os_error
from domestique.store.embedded.folders import SOCKET_NAME, Folders
from domestique.store.embedded.server_user import ServerUser

_PROC = Path("/proc/self").exists()


def written_pid(folders: Folders) -> int | None:
    """What postmaster.pid says, true or stale."""
    try:
        return abs(int((folders.cluster / "postmaster.pid").read_text("utf-8", "replace").split("\n")[0]))
    except FileNotFoundError:
        return None
    except ValueError:
        return None
    except OSError as error:
        raise from_os_error(error, folders.cluster) from error


def live_pid(folders: Folders) -> int | None:
    """The postmaster of this cluster. A stale file's number may by now be anybody's, so the process is looked at."""
    pid = written_pid(folders)
    return pid if pid is not None and is_ours(pid, folders) else None


def is_ours(pid: int, folders: Folders) -> bool:
    if _PROC:
        try:
            # A zombie has neither; a server works in its cluster's folder.
            program = os.readlink(f"/proc/{pid}/exe").removesuffix(" (deleted)")
            return Path(program).name == "postgres" and os.path.samefile(f"/proc/{pid}/cwd", folders.cluster)
        except OSError:
            return False
    said = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return "postgres" in said and str(folders.cluster) in said


def is_alive(pid: int) -> bool:
    """Whether a process we began still runs; it needs a moment to become the server."""
    if _PROC:
        try:
            return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
        except OSError:
            return False
    said = subprocess.run(["ps", "-o", "state=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(said.strip()) and not said.startswith("Z")


def socket_when_ready(folders: Folders) -> Path | None:
    """Where the live server listens, once it says that it does; asking earlier would fill its log with refusals."""
    try:
        lines = (folders.cluster / "postmaster.pid").read_text("utf-8").splitlines()
    except OSError:
        return None
    return Path(lines[4]) if len(lines) > 7 and lines[7].strip() == "ready" else None


def spawn(folders: Folders, binaries: Binaries, user: ServerUser, socket: Path) -> int:
    stale = written_pid(folders)
    # PostgreSQL refuses to start while the pid in a stale file exists, whosever it is now, unless told that it is a
    # relative's. Its second guard, the shared memory block that survivors of a dead server hold, stays in force.
    extra = {"PG_GRANDPARENT_PID": str(stale)} if stale is not None else {}
    try:
        for left in (socket / SOCKET_NAME, socket / f"{SOCKET_NAME}.lock"):
            left.unlink(missing_ok=True)
        with folders.start_log.open("wb") as output:
            return user.spawn(
                [binaries["postgres"], *configuration.command_line(folders, socket)], output=output, extra=extra
            )
    except OSError as error:
        raise from_os_error(error, folders.home) from error


def end_survivors(folders: Folders) -> bool:
    """Ends children of a postmaster that was killed, and tells whether there were any.

    They leave by themselves, except when deep in a long query; while one is there, no new server can start.
    Killing them loses no commit: the next start recovers from the write-ahead log in any case.
    """
    if not _PROC:
        return False
    survivors = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    survivors = [pid for pid in survivors if is_ours(pid, folders)]
    for sign in (signal.SIGQUIT, signal.SIGKILL):
        for pid in survivors:
            if is_ours(pid, folders):
                _signal(pid, sign)
        until = time.monotonic() + 1
        while any(is_ours(pid, folders) for pid in survivors) and time.monotonic() < until:
            time.sleep(0.01)
    return bool(survivors)


def stop(pid: int, folders: Folders, timeout: float) -> None:
    """Fast: open transactions end, a checkpoint is made. Then at once, then by force; none loses a commit."""
    for sign, patience in ((signal.SIGINT, timeout), (signal.SIGQUIT, min(timeout, 10.0)), (signal.SIGKILL, 5.0)):
        _signal(pid, sign)
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if not is_ours(pid, folders):
                return
            time.sleep(0.01)
    raise EmbeddedFailed("does_not_stop", pid=pid)


def last_words(folders: Folders, lines: int = 12) -> str:
    """The end of what the server said last: to its log, or, before that was open, to the file we gave it."""
    said: dict[float, str] = {}
    for path in (folders.start_log, *(folders.cluster / "log").glob("server-*.log")):
        try:
            said[path.stat().st_mtime] = _tail(path)
        except OSError:
            continue
    newest = next((said[when] for when in sorted(said, reverse=True) if said[when].strip()), "")
    return "\n".join(newest.splitlines()[-lines:])


def _tail(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - 8192))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""


def _signal(pid: int, sign: signal.Signals) -> None:
    try:
        os.kill(pid, sign)
    except ProcessLookupError:
        return
