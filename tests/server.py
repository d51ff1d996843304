"""Folders for the database servers of a test run; those that a killed run left behind are cleared away."""

import fcntl
import os
import shutil
import tempfile
from pathlib import Path

from domestique.store.embedded import EmbeddedFailed, folders, postmaster

VARIABLE = "DOMESTIQUE_TEST_SERVER_FOLDER"
_PREFIX = f"domestique-tests-{os.geteuid()}-"
_RUN = "run.lock"
_ours: dict[Path, int] = {}
"""Locked for as long as this process lives, so that another run's sweep leaves the folder alone."""


def new_folder() -> Path:
    """Short, and open to root's unprivileged user, which pytest's own folders are not."""
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    _ours[folder] = os.open(folder / _RUN, os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(_ours[folder], fcntl.LOCK_EX)
    folder.chmod(0o711)
    return folder


def discard(data_dir: Path) -> None:
    """Its server is stopped and its files removed, wherever they are."""
    own = folders.own_folder(data_dir)
    if own.exists():
        try:
            where = folders.find(own)
        except EmbeddedFailed:
            where = folders.Folders(own, own)
        pid = postmaster.live_pid(where)
        if pid is not None:
            postmaster.stop(pid, where, timeout=10)
        shutil.rmtree(where.home, ignore_errors=True)
    shutil.rmtree(data_dir, ignore_errors=True)
    if data_dir in _ours:
        os.close(_ours.pop(data_dir))


def sweep() -> None:
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        try:
            with (left / _RUN).open("rb+") as run:
                fcntl.flock(run, fcntl.LOCK_EX | fcntl.LOCK_NB)
                for data_dir in (left, left / "data"):
                    discard(data_dir)
        except (FileNotFoundError, BlockingIOError):
            continue
