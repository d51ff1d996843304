"""Files come in: kept as they are, listed as an import, and a job left to read them. Nothing is read here."""

import asyncio
from collections.abc import AsyncIterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from domestique.kit.plain_text import file_name
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.store import imports, notices, raw_files
from domestique.store.apple_export import KIND, is_apple_health
from domestique.store.blobs import Incoming, raw_key
from domestique.store.database import Connection
from domestique.store.imports import Item
from domestique.store.raw_files import RawFile

_KEPT_AT_ONCE = 8
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
"""Archives are told apart at once: they are opened before anything is read."""


@dataclass(frozen=True, slots=True)
class Received:
    """`name` as the sender wrote it."""

    name: str
    incoming: Incoming


async def receive_upload(desk: Desk, user_id: UUID, files: Sequence[Received], *, source: str = "upload") -> UUID:
    """The import's id. All of the files must have arrived whole: until here a failed upload has left no trace."""
    if not files:
        raise BadValue("files", "missing")
    await _keep_all(desk, user_id, files)
    import_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await imports.insert_batch(conn, user_id, import_id, source=source, created_at=desk.now())
        await _list(desk, conn, user_id, import_id, files, first=0, source=source)
        await _start(desk, conn, user_id, import_id)
    return import_id


async def receive_in_parts(
    desk: Desk, user_id: UUID, parts: AsyncIterable[Sequence[Received]], *, source: str = "folder"
) -> UUID:
    """As `receive_upload`, for more files than can be held open: a part is kept and listed before the next is asked
    for. Cut off in between it is a stopped import, which a retry takes up with what it has."""
    import_id, count = desk.new_id(), 0
    async with desk.database.as_user(user_id) as conn:
        await imports.insert_batch(conn, user_id, import_id, source=source, created_at=desk.now(), state="cancelled")
    async for files in parts:
        await _keep_all(desk, user_id, files)
        async with desk.database.as_user(user_id) as conn:
            await _list(desk, conn, user_id, import_id, files, first=count, source=source)
        count += len(files)
    async with desk.database.as_user(user_id) as conn:
        await imports.set_state(conn, user_id, import_id, "queued")
        await _start(desk, conn, user_id, import_id)
    return import_id


def _kind(head: bytes) -> str | None:
    if head.startswith(_ZIP):
        return "zip"
    return KIND if is_apple_health(head) else None


async def _list(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    import_id: UUID,
    files: Sequence[Received],
    *,
    first: int,
    source: str,
) -> None:
    raws = [
        RawFile(
            id=desk.new_id(),
            sha256=file.incoming.sha256,
            name=file_name(file.name),
            size=file.incoming.size,
            kind=_kind(file.incoming.head),
            blob_key=raw_key(user_id, file.incoming.sha256),
            source=source,
            received_at=desk.now(),
        )
        for file in files
    ]
    ids = await raw_files.insert_all_once(conn, user_id, raws)
    item_ids = sorted(desk.new_id() for _ in files)
    items = [
        Item(id=item_id, name=raw.name, size=raw.size, position=first + at, raw_id=ids[raw.sha256])
        for at, (item_id, raw) in enumerate(zip(item_ids, raws, strict=True))
    ]
    await imports.insert_items(conn, user_id, import_id, items)


async def _start(desk: Desk, conn: Connection, user_id: UUID, import_id: UUID) -> None:
    job_id = await desk.queue.defer(
        conn, user_id, task=imports.READ_TASK, args={"import_id": str(import_id)}, lock=imports.READ_LOCK
    )
    await imports.set_job(conn, user_id, import_id, job_id)
    await notices.publish(conn, user_id, topic="import", id=import_id)


async def _keep_all(desk: Desk, user_id: UUID, files: Sequence[Received]) -> None:
    """Each is synced to the disk, which is waiting and not work: some at a time."""
    gate = asyncio.Semaphore(_KEPT_AT_ONCE)

    async def keep(file: Received) -> None:
        async with gate:
            await file.incoming.keep(raw_key(user_id, file.incoming.sha256))

    try:
        async with asyncio.TaskGroup() as group:
            for file in files:
                group.create_task(keep(file))
    except* Exception as several:
        raise several.exceptions[0] from None
