"""Passwords, asked for even on the private socket, and the URLs made of them."""

import secrets
from pathlib import Path
from urllib.parse import quote

from domestique.store.embedded.failures import EmbeddedFailed, from_os_error
from domestique.store.embedded.folders import Folders, write_private

SUPERVISOR = "supervisor"
"""The superuser, for supervision, extensions and backups. Row level security does not bind it."""
APPLICATION = "domestique"
"""The role, and the database it owns, that the program works with."""


def password_file(folders: Folders, role: str) -> Path:
    return folders.own / f"{role}.password"


def read_password(folders: Folders, role: str) -> str | None:
    path = password_file(folders, role)
    try:
        if path.stat().st_mode & 0o077:
            raise EmbeddedFailed("wrong_permissions", "password_readable", path=path)
        return path.read_text("ascii").strip() or None
    except FileNotFoundError:
        return None
    except OSError as error:
        raise from_os_error(error, path) from error


def new_password(folders: Folders, role: str) -> str:
    password = secrets.token_urlsafe(32)
    write_private(password_file(folders, role), password + "\n")
    return password


def url(socket: Path, role: str, password: str, database: str) -> str:
    """Complete, so that PGPORT and its like in somebody's environment do not lead elsewhere."""
    return f"postgresql://{role}:{quote(password, safe='')}@/{database}?host={quote(str(socket), safe='/')}&port=5432"
