"""Making a cluster: initdb beside the final place, then a rename, so that a half-made one is never started."""

import logging
import shutil
from pathlib import Path

from domestique.store.embedded.binaries import Binaries
from domestique.store.embedded.failures import EmbeddedFailed, from_os_error, from_server_log
from domestique.store.embedded.folders import Folders, make_for
from domestique.store.embedded.passwords import SUPERVISOR, new_password
from domestique.store.embedded.server_user import ServerUser

log = logging.getLogger(__name__)

CTYPES = ("C.UTF-8", "C.utf8", "en_US.UTF-8")
"""C libraries' locales that know letters beyond ASCII. pg_trgm asks the C library what a letter is, even when the
collation is PostgreSQL's own, and makes no trigrams of Hangul under plain C."""


def create(folders: Folders, binaries: Binaries, user: ServerUser, *, ctypes: tuple[str, ...], sync: bool) -> None:
    unfinished = folders.home / "cluster.new"
    try:
        if unfinished.exists():
            shutil.rmtree(unfinished)
        make_for(user, unfinished)
        _initdb(unfinished, binaries, user, (*ctypes, "C"), sync)
        set_supervisor_password(unfinished, new_password(folders, SUPERVISOR), binaries, user)
        unfinished.rename(folders.cluster)
    except OSError as error:
        raise from_os_error(error, folders.home) from error


def _initdb(place: Path, binaries: Binaries, user: ServerUser, ctypes: tuple[str, ...], sync: bool) -> None:
    said = ""
    for ctype in ctypes:
        done = user.run(
            [
                binaries["initdb"],
                *("-D", place),
                *("--username", SUPERVISOR),
                *("--encoding", "UTF8"),
                *("--locale-provider", "builtin"),
                *("--builtin-locale", "C.UTF-8"),
                *("--locale", "C"),
                *("--lc-ctype", ctype),
                *("--auth", "reject"),
                "--data-checksums",
                "--no-instructions",
                *(() if sync else ("--no-sync",)),
            ]
        )
        if done.returncode == 0:
            if ctype == "C" and ctypes != ("C",):
                log.warning(
                    "This system has none of the locales %s: searching for parts of Korean words will be slower. "
                    "Add one, then restore a backup into a new data folder.",
                    ", ".join(ctypes[:-1]),
                )
            return
        said = done.stderr
        if "invalid locale name" not in said:
            break
    raise from_server_log(said, place)


def set_supervisor_password(place: Path, password: str, binaries: Binaries, user: ServerUser) -> None:
    """In single-user mode: needs no file that the server's user could read, and works when the old one is lost."""
    done = user.run(
        [binaries["postgres"], "--single", "-D", place, "-c", "log_min_error_statement=panic", "postgres"],
        stdin=f"ALTER ROLE {SUPERVISOR} PASSWORD '{password}'\n",
    )
    if done.returncode != 0 or "ERROR:" in done.stderr:
        raise from_server_log(done.stderr, place)


def check_version(folders: Folders, binaries: Binaries) -> None:
    try:
        found = (folders.cluster / "PG_VERSION").read_text("ascii").strip()
    except OSError as error:
        raise from_os_error(error, folders.cluster) from error
    if found != str(binaries.major):
        raise EmbeddedFailed("version_mismatch", folder=folders.cluster, found=found, ours=binaries.major)


def check_private(folders: Folders) -> None:
    mode = folders.cluster.stat().st_mode
    if mode & 0o077:
        raise EmbeddedFailed("wrong_permissions", "cluster_open", folder=folders.cluster, mode=f"{mode & 0o777:04o}")
