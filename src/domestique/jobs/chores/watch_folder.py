"""Takes in what appears in the watched folder, for the owner. A file that is still being written waits its turn."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import structlog

from domestique.jobs.task import Chore
from domestique.services.receive_upload import Received, receive_in_parts
from domestique.services.report_unreadable import Unreadable, report_unreadable
from domestique.store import accounts, watched_files
from domestique.store.blobs import Incoming
from domestique.store.watched_files import Found, Seen

if TYPE_CHECKING:
    from domestique.bootstrap import House

_log = structlog.get_logger(__name__)
SOURCE = "watch"
_SETTLED_NS = 15 * 10**9
_PART = 64
_STEP = 1 << 20
_NEVER_READ = "00" * 32
"""In place of a hash that nobody could compute."""


async def run(house: "House") -> None:
    folder = house.settings.watch_dir
    if folder is None:
        return
    try:
        found = await asyncio.to_thread(watched_files.settled, folder, before_ns=time.time_ns() - _SETTLED_NS)
    except OSError as error:
        _log.warning("the watched folder cannot be read", folder=str(folder), reason=error.strerror or str(error))
        return
    async with house.desk.database.as_system() as conn:  # nobody is signed in: the folder is the owner's
        owner = next((one.id for one in await accounts.system_all(conn) if one.role == "owner"), None)
    if owner is None:
        return
    async with house.desk.database.as_user(owner) as conn:
        new = await watched_files.new_among(conn, owner, found)
    closed: list[tuple[Found, str]] = []
    await _take_in(house, owner, folder, new, closed)
    if closed:
        files = [Unreadable(one.path, one.size, why) for one, why in closed]
        await report_unreadable(house.desk, owner, files, source=SOURCE)
        seen = [Seen(one, _NEVER_READ) for one, _ in closed]  # told once, until something about it changes
        async with house.desk.database.as_user(owner) as conn:
            await watched_files.remember(conn, owner, seen, at=house.desk.now())


async def _take_in(
    house: "House", owner: UUID, folder: Path, new: list[Found], closed: list[tuple[Found, str]]
) -> None:
    """Adds what cannot be opened, and why, to `closed`."""
    parts = _parts(house, owner, folder, new, closed)
    first = await anext(parts, None)
    if first is None:
        return

    async def every() -> AsyncIterator[list[Received]]:
        yield first
        async for part in parts:
            yield part

    import_id = await receive_in_parts(house.desk, owner, every(), source=SOURCE)
    _log.info("taking in from the watched folder", import_id=str(import_id))


async def _parts(
    house: "House", owner: UUID, folder: Path, new: list[Found], closed: list[tuple[Found, str]]
) -> AsyncIterator[list[Received]]:
    """What has not been seen under another name. A part is remembered when the next is asked for: it is safe then."""
    for at in range(0, len(new), _PART):
        async with AsyncExitStack() as stack:
            read = [await _read(house, folder, one, stack, closed) for one in new[at : at + _PART]]
            whole = [(one, incoming) for one, incoming in read if incoming is not None]
            hashes = {incoming.sha256 for _, incoming in whole}
            async with house.desk.database.as_user(owner) as conn:
                known = await watched_files.known_contents(conn, owner, hashes)
            part = [Received(one.path, incoming) for one, incoming in whole if incoming.sha256 not in known]
            if part:
                yield part
            seen = [Seen(one, incoming.sha256) for one, incoming in whole]
            async with house.desk.database.as_user(owner) as conn:
                await watched_files.remember(conn, owner, seen, at=house.desk.now())


async def _read(
    house: "House", folder: Path, one: Found, stack: AsyncExitStack, closed: list[tuple[Found, str]]
) -> tuple[Found, Incoming | None]:
    """None for what cannot be read or changed meanwhile: it is looked at again next time."""
    incoming = await stack.enter_async_context(house.desk.blobs.receive())
    try:
        with (folder / one.path).open("rb") as file:
            while piece := await asyncio.to_thread(file.read, _STEP):
                await incoming.write(piece)
    except FileNotFoundError:
        return one, None
    except OSError as error:
        closed.append((one, error.strerror or str(error)))
        _log.warning("a file in the watched folder cannot be read", file=one.path, reason=error.strerror or str(error))
        return one, None
    await incoming.close()
    return one, incoming if watched_files.look(folder, one.path) == one else None


CHORE = Chore(name="watch_folder", run=run)
