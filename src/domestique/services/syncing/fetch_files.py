"""The original files of listed activities, one at a time: kept, and put among the files that an import reads.

From there they go the way of every file: read in processes of their own, put together with their twins. What the
service says of them beside the file is laid by them (store/remote_objects.py).
"""

from collections.abc import Callable
from uuid import UUID

from domestique.connectors.connector import Reader
from domestique.connectors.errors import Missing, Refused, ShapeChanged
from domestique.formats.sports import sport_of
from domestique.services.syncing.keep_answers import (
    Bytes,
    Heard,
    answer_row,
    hear,
    keep_answer,
    keep_bytes,
    name_bytes,
)
from domestique.services.syncing.visit import Visit
from domestique.store import imports, notices, remote_objects, sync_runs
from domestique.store.database import Connection
from domestique.store.imports import Item

_AT_ONCE = 100
_FIRST = 10
"""So many are read at once the first time, so that something is there to look at."""


async def fetch_files(visit: Visit, reader: Reader, kind: str, *, enough: Callable[[], bool]) -> bool:
    """All that wait, the newest first. False when there was not enough time. What is not wanted is left."""
    unwanted: set[str] = set()
    while True:
        async with visit.desk.database.as_user(visit.user_id) as conn:
            waiting = await remote_objects.without_file(
                conn, visit.user_id, visit.there.id, kind, limit=_AT_ONCE, but=unwanted
            )
        if not waiting:
            return True
        for one in waiting:
            if not visit.wants(sport_of(one.type)[0].value):
                unwanted.add(one.external_id)
                continue
            if enough():
                return False
            await _fetch(visit, reader, kind, one.external_id)


async def _fetch(visit: Visit, reader: Reader, kind: str, external_id: str) -> None:
    try:
        payload = await reader.file(external_id)
    except (Missing, Refused, ShapeChanged) as error:
        async with visit.desk.database.as_user(visit.user_id) as conn:
            await visit.holds(conn)
            await remote_objects.file_failed(
                conn, visit.user_id, visit.there.id, kind, external_id, code=error.code,
                for_good=isinstance(error, Missing),
            )  # fmt: skip
        return
    heard = await hear(visit.connector, visit.there.source, payload)
    await _keep(visit, kind, external_id, heard)


async def _keep(visit: Visit, kind: str, external_id: str, heard: Heard) -> None:
    desk, user_id, there = visit.desk, visit.user_id, visit.there
    file = heard.files.get(external_id)
    every = [heard.answer, *([file] if file is not None else [])]
    await keep_bytes(desk, user_id, every)
    async with desk.database.as_user(user_id) as conn:
        await visit.holds(conn)
        raws = await name_bytes(desk, conn, user_id, there.source, every)
        await keep_answer(conn, user_id, there, answer_row(desk, heard, raws[heard.answer.sha256]))
        if file is None:
            code = heard.trouble or "missing"
            await remote_objects.file_failed(
                conn, user_id, there.id, kind, external_id, code=code, for_good=heard.trouble is None
            )
            return
        raw_id = raws[file.sha256]
        await remote_objects.set_recording(conn, user_id, there.id, kind, external_id, raw_id)
        visit.counts["files"] += 1
        await put_in_import(visit, conn, raw_id, file)
        await sync_runs.note(conn, user_id, visit.run_id, counts=visit.counted(), finished=visit.finished)


async def put_in_import(visit: Visit, conn: Connection, raw_id: UUID, file: Bytes) -> None:
    """In one that is not begun yet: it collects while files come, and is read when a stretch of the sync ends."""
    user_id = visit.user_id
    run = await sync_runs.get(conn, user_id, visit.run_id)
    import_id = None if run is None else run.import_id
    if import_id is None:
        import_id = visit.desk.new_id()
        source, now = visit.there.source, visit.desk.now()
        await imports.insert_batch(conn, user_id, import_id, source=source, created_at=now, state="cancelled")
        await sync_runs.set_import(conn, user_id, visit.run_id, import_id)
    there = await imports.count_items(conn, user_id, import_id)
    item = Item(id=visit.desk.new_id(), name=file.name, size=len(file.data), position=there, raw_id=raw_id)
    await imports.insert_items(conn, user_id, import_id, [item])
    if visit.counted()["files"] == _FIRST:
        await start_import(visit, conn, visit.run_id)


async def start_import(visit: Visit, conn: Connection, run_id: UUID) -> None:
    """Whatever the run has put together so far is read. Harmless when that is nothing."""
    desk, user_id = visit.desk, visit.user_id
    run = await sync_runs.get(conn, user_id, run_id)
    if run is None or run.import_id is None:
        return
    args = {"import_id": str(run.import_id)}
    job_id = await desk.queue.defer(conn, user_id, task=imports.READ_TASK, args=args, lock=imports.READ_LOCK)
    await imports.set_job(conn, user_id, run.import_id, job_id)
    await imports.set_state(conn, user_id, run.import_id, "queued")
    await sync_runs.set_import(conn, user_id, run_id, None)
    await notices.publish(conn, user_id, topic="import", id=run.import_id)
