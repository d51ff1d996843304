"""Where things are: the folder `postgres` in the data folder, and what it holds or points to.

`<data>/postgres` always holds the locks and the passwords. The cluster, its settings and its socket are beside them,
or, when root's unprivileged user cannot get there, in a folder below ELSEWHERE that `where.txt` names.
"""

import hashlib
import os
import secrets
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from domestique.store.embedded.failures import EmbeddedFailed, disk_full, from_os_error
from domestique.store.embedded.server_user import ServerUser, server_user

ELSEWHERE = Path("/var/lib/domestique-postgres")
SOCKET_NAME = ".s.PGSQL.5432"
SOCKET_PATH_LIMIT = 100
"""sockaddr_un holds 108 bytes on Linux and 104 on macOS, with a closing zero."""

_NOTE = """
The line above is the folder of the database that belongs to this data folder.
It is there because the user {user}, who runs PostgreSQL, cannot enter this folder, and the program
does not change other folders' permissions. Back up both; keep this file.
"""


@dataclass(frozen=True, slots=True)
class Folders:
    own: Path
    """`<data>/postgres`: ours alone."""
    home: Path
    """Holds the cluster; the same as `own` unless the note says otherwise."""

    @property
    def cluster(self) -> Path:
        return self.home / "cluster"

    @property
    def start_log(self) -> Path:
        return self.home / "start.log"

    @property
    def lock(self) -> Path:
        return self.own / "lock"

    @property
    def holders(self) -> Path:
        return self.own / "holders"

    def exists(self) -> bool:
        return (self.cluster / "PG_VERSION").exists()


def own_folder(data_dir: Path) -> Path:
    return Path(os.path.realpath(data_dir)) / "postgres"


def prepare_own(data_dir: Path) -> Path:
    """What the locks need, before anything else is looked at."""
    own = own_folder(data_dir)
    try:
        make_enterable(own)
    except OSError as error:
        raise from_os_error(error, own) from error
    return own


def find(own: Path) -> Folders:
    """Looks only."""
    try:
        home = Path((own / "where.txt").read_text("utf-8").splitlines()[0])
    except FileNotFoundError:
        return Folders(own, own)
    except OSError as error:
        raise from_os_error(error, own) from error
    except (IndexError, UnicodeDecodeError):
        raise EmbeddedFailed("note_damaged", note=own / "where.txt", elsewhere=ELSEWHERE) from None
    folders = Folders(own, home)
    if not home.is_dir():
        raise EmbeddedFailed("moved", home=home, note=own / "where.txt")
    belongs = (home / "belongs-to.txt").read_text("utf-8").strip() if (home / "belongs-to.txt").exists() else str(own)
    if belongs != str(own) and (Path(belongs) / "where.txt").exists():
        raise EmbeddedFailed("copied", own=own, home=home, belongs=belongs, note=own / "where.txt")
    return folders


def owner_of(folders: Folders) -> int | None:
    """Whose the cluster is; None when there is none yet."""
    try:
        return folders.cluster.stat().st_uid
    except FileNotFoundError:
        return None
    except OSError as error:
        raise from_os_error(error, folders.cluster) from error


def settle(own: Path, *, elsewhere: Path, least_free: int) -> tuple[Folders, ServerUser]:
    """The folders to use and the user to run as, deciding both when there is no cluster yet."""
    folders = find(own)
    owner = owner_of(folders)
    user = server_user(owner)
    try:
        if owner is None and folders.home == own and user.drop and not user.can_enter(own):
            folders = _go_elsewhere(own, user, elsewhere)
        if owner is None and shutil.disk_usage(folders.home).free < least_free:
            raise disk_full(folders.home)
    except OSError as error:
        raise from_os_error(error, folders.home) from error
    if user.drop and not user.can_enter(folders.home):
        raise EmbeddedFailed("unreachable", user=user.name, home=folders.home)
    return folders, user


def _go_elsewhere(own: Path, user: ServerUser, elsewhere: Path) -> Folders:
    """A new name each time: a data folder that was deleted and made again must not meet its old database."""
    digest = hashlib.sha256(str(own).encode()).hexdigest()[:8]
    home = elsewhere / f"{digest}-{secrets.token_hex(4)}"
    make_enterable(home)
    (home / "belongs-to.txt").write_text(f"{own}\n", "utf-8")
    write_private(own / "where.txt", f"{home}\n{_NOTE.format(user=user.name)}")
    return Folders(own, home)


def make_enterable(folder: Path) -> None:
    """Makes what is missing; as root, the new folders may be entered (not listed) by the server's user.

    Folders that exist are left as they are.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        path.chmod(0o711 if os.geteuid() == 0 else 0o700)


def make_for(user: ServerUser, folder: Path) -> None:
    """A new private folder that belongs to the server's user; its parent belongs to us."""
    folder.mkdir(mode=0o700)
    if user.drop:
        os.chown(folder, user.uid, user.gid)


def write_private(path: Path, text: str) -> None:
    """Whole or not at all, 0600, on the disk when this returns."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise from_os_error(error, path) from error


def socket_folder(folders: Folders, user: ServerUser) -> Path:
    """A private folder for the socket, beside the cluster or, where that path is too long, a short one in /tmp.

    /tmp because it is short everywhere and outlives the login session, which $XDG_RUNTIME_DIR does not;
    PostgreSQL touches its socket every hour, so that cleaners leave it alone.
    """
    folder = folders.home / "socket"
    if len(os.fsencode(folder / SOCKET_NAME)) > SOCKET_PATH_LIMIT:
        digest = hashlib.sha256(os.fsencode(folders.home)).hexdigest()[:16]
        folder = Path("/tmp") / f"domestique-{digest}"  # noqa: S108 - made privately, or refused, below
    try:
        try:
            make_for(user, folder)
        except FileExistsError:
            found = folder.lstat()
            if not stat.S_ISDIR(found.st_mode) or found.st_uid != user.uid or found.st_mode & 0o077:
                raise EmbeddedFailed("socket_folder", folder=folder, user=user.name) from None
    except OSError as error:
        raise from_os_error(error, folder) from error
    return folder
