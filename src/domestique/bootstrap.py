"""The only wiring: settings become a house that the doors can work in. Everything is closed in reverse."""

import asyncio
import errno
import os
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from domestique.kit.ids import uuid7
from domestique.services.desk import Desk
from domestique.settings import Settings
from domestique.store.blobs import FolderBlobs
from domestique.store.database import Database
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.migrate import upgrade
from domestique.store.secret_box import SecretBox
from domestique.store.start_failed import StartFailed

_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.ENOSYS)
"""What a file system without hard links answers; FAT, and some shared folders of virtual machines."""


class CannotStart(StartFailed):
    """Of the house itself, where EmbeddedFailed is of its database."""


@dataclass(frozen=True, slots=True)
class House:
    settings: Settings
    desk: Desk
    database_url: str
    """A direct URL, for connections that must be the process's own: LISTEN and the job queue."""


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> UUID:
    return uuid7(int(now().timestamp() * 1000), secrets.token_bytes(10))


def prepare_data_dir(data_dir: Path) -> None:
    """Made private to its owner; proven writable by writing, because permission bits do not tell of full disks.

    As root the folder itself may be entered, though not listed, by others: the embedded database runs as an
    unprivileged user below it.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o711 if os.geteuid() == 0 else 0o700)
        probe = data_dir / f".write-test-{os.getpid()}"
        try:
            with probe.open("wb") as file:
                file.write(b"\0" * 65536)
                file.flush()
                os.fsync(file.fileno())
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotStart("data_dir_unusable", folder=data_dir, reason=reason) from error


def _make_key(path: Path) -> None:
    """Whole or not at all: a full disk leaves no empty key behind, nor does a second process read half of one."""
    draft = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(SecretBox.new_key() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def load_keys(path: Path) -> tuple[bytes, ...]:
    """The keys of the secret box; made once, 0600, outside the database."""
    try:
        if not path.exists():
            _make_key(path)
        keys = tuple(line.strip() for line in path.read_bytes().splitlines() if line.strip())
    except OSError as error:
        raise CannotStart("secret_key_unreadable", path=path, reason=error.strerror or error) from error
    try:
        SecretBox(keys)
    except ValueError as error:
        raise CannotStart("secret_key_damaged", path=path) from error
    return keys


def pretend_addresses(url: str) -> dict[str, dict[str, str]]:
    """For every connector the addresses of the pretend services at `url`. Loaded only where they are wanted."""
    from domestique.connectors import CONNECTORS
    from domestique.emulators import addresses

    declared = [connector.declaration for connector in CONNECTORS]
    return {each.slug: addresses(url, each.slug, dict(each.addresses)) for each in declared}


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[str]:
    """The URL of a live server: the one named by the settings, or the embedded one for as long as we stay."""
    if settings.database_url is not None:
        yield settings.database_url.get_secret_value()
        return
    server = EmbeddedPostgres(settings.data_dir, start_timeout=settings.database_start_seconds)
    url = await asyncio.to_thread(server.start)
    try:
        yield url
    finally:
        await asyncio.to_thread(server.stop)


@asynccontextmanager
async def open_house(settings: Settings, *, migrate: bool = True) -> AsyncIterator[House]:
    prepare_data_dir(settings.data_dir)
    keys = load_keys(settings.key_file)
    async with open_database(settings) as url:
        if migrate:
            await asyncio.to_thread(upgrade, url)
        database = Database.at(url)
        try:
            desk = Desk(
                database=database,
                blobs=FolderBlobs(settings.data_dir / "blobs"),
                queue=ProcrastinateQueue(now=now, new_id=new_id),
                secrets=SecretBox(keys),
                now=now,
                new_id=new_id,
                remote_overrides=settings.allow_remote_overrides,
                pretend={} if settings.emulators is None else pretend_addresses(settings.emulators),
            )
            yield House(settings=settings, desk=desk, database_url=url)
        finally:
            await database.close()
