"""The original files of listed activities, one at a time: kept, and put among the files that an import reads.

From there they go the way of every file: read in processes of their own, put together with their twins. What the
service says of them beside the file is laid by them (store/remote_objects.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from domestique.connectors.connector import Reader
from domestique.connectors.errors import ConnectorError, Missing, Refused, ShapeChanged
from domestique.formats.sports import sport_of
from domestique.services.syncing.keep_answers import (
    NOT_READ,
    Bytes,
    Heard,
    answer_row,
    hear,
    keep_bytes,
    name_bytes,
)
from domestique.services.syncing.load import Load
from domestique.services.syncing.visit import Visit
from domestique.store import imports, notices, payloads, remote_objects, sync_runs
from domestique.store.database import Connection
from domestique.store.imports import Item
from domestique.store.reader_pool import IN_A_THREAD

_AT_ONCE = 100
_FIRST = IN_A_THREAD
"""So many are read at once the first time, so that something is there to look at; no process is started for them."""


async def fetch_files(visit: Visit, reader: Reader, kind: str, *, enough: Callable[[], bool]) -> bool:
    """All that wait, the newest first. False when there was not enough time. What is not wanted is left."""
    unwanted: set[str] = set()
    while True:
        async with visit.desk.database.as_user(visit.user_id) as conn:
            waiting = await remote_objects.without_file(
                conn, visit.user_id, visit.there.id, kind, limit=_AT_ONCE, but=unwanted
            )
        wanted = [one.external_id for one in waiting if visit.wants(sport_of(one.type)[0].value)]
        unwanted |= {one.external_id for one in waiting} - set(wanted)
        if not waiting:
            return True
        if not await _fetch_all(visit, reader, kind, wanted, enough):
            return False


async def _fetch_all(
    visit: Visit, reader: Reader, kind: str, wanted: Sequence[str], enough: Callable[[], bool]
) -> bool:
    """What was fetched is written also when the service stumbles over the next."""
    fetched = _Fetched(visit, kind)
    try:
        for external_id in wanted:
            if enough():
                await fetched.write()
                return False
            await fetched.add(external_id, await _fetch(visit, reader, external_id))
    except ConnectorError:
        await fetched.write()
        raise
    await fetched.write()
    return True


@dataclass(frozen=True, slots=True)
class _InVain:
    code: str
    for_good: bool


async def _fetch(visit: Visit, reader: Reader, external_id: str) -> Heard | _InVain:
    try:
        payload = await reader.file(external_id)
    except (Missing, Refused, ShapeChanged) as error:
        return _InVain(error.code, isinstance(error, Missing))
    return await hear(visit.connector, visit.there.source, payload)


@dataclass(slots=True)
class _Fetched:
    """Files between the line and the database, some of them written together."""

    visit: Visit
    kind: str
    _heard: dict[str, Heard] = field(default_factory=dict)
    _in_vain: dict[str, _InVain] = field(default_factory=dict)
    _load: Load = field(default_factory=Load)

    async def add(self, external_id: str, got: Heard | _InVain) -> None:
        size = 0
        if isinstance(got, _InVain):
            self._in_vain[external_id] = got
        else:
            self._heard[external_id] = got
            size = len(got.payload.body)
        first = self.visit.counts["files"] + len(self._heard) == _FIRST - self.visit.before.get("files", 0)
        if self._load.add(1, size, now=self.visit.desk.now()) or first:
            await self.write()

    async def write(self) -> None:
        if not self._heard and not self._in_vain:
            return
        visit, kind = self.visit, self.kind
        desk, user_id, there = visit.desk, visit.user_id, visit.there
        heard, in_vain, self._load = self._heard, self._in_vain, Load()
        self._heard, self._in_vain = {}, {}
        files = {external_id: one.files.get(external_id) for external_id, one in heard.items()}
        held = [one.answer for one in heard.values()] + [file for file in files.values() if file is not None]
        await keep_bytes(desk, user_id, held)
        async with desk.database.as_user(user_id) as conn:
            await visit.holds(conn)
            raws = await name_bytes(desk, conn, user_id, there.source, held)
            rows = [answer_row(desk, one, raws[one.answer.sha256]) for one in heard.values()]
            await payloads.keep(conn, user_id, there.id, rows)
            for of_kind in {row.kind for row in rows}:
                read = {f"{row.key}{NOT_READ}" for row in rows if row.kind == of_kind and row.trouble_code is None}
                await payloads.drop(conn, user_id, there.id, of_kind, read)
            came = {external_id: raws[file.sha256] for external_id, file in files.items() if file is not None}
            for external_id, file in files.items():
                if file is None:
                    trouble = heard[external_id].trouble
                    in_vain[external_id] = _InVain(trouble or "missing", trouble is None)
            for external_id, why in in_vain.items():
                await remote_objects.file_failed(
                    conn, user_id, there.id, kind, external_id, code=why.code, for_good=why.for_good
                )
                if not why.for_good:
                    visit.not_read(kind, why.code)
            await remote_objects.set_recordings(conn, user_id, there.id, kind, came)
            visit.counts["files"] += len(came)
            await _put_in_import(visit, conn, [(raws[file.sha256], file) for file in files.values() if file])
            await sync_runs.note(conn, user_id, visit.run_id, counts=visit.counted(), finished=visit.finished)


async def _put_in_import(visit: Visit, conn: Connection, files: Sequence[tuple[UUID, Bytes]]) -> None:
    """In one that is not begun yet: it collects while files come, and is read when a stretch of the sync ends."""
    if not files:
        return
    user_id = visit.user_id
    run = await sync_runs.get(conn, user_id, visit.run_id)
    import_id = None if run is None else run.import_id
    if import_id is None:
        import_id = visit.desk.new_id()
        source, now = visit.there.source, visit.desk.now()
        await imports.insert_batch(conn, user_id, import_id, source=source, created_at=now, state="cancelled")
        await sync_runs.set_import(conn, user_id, visit.run_id, import_id)
    there = await imports.count_items(conn, user_id, import_id)
    items = [
        Item(id=visit.desk.new_id(), name=file.name, size=len(file.data), position=there + at, raw_id=raw_id)
        for at, (raw_id, file) in enumerate(files)
    ]
    await imports.insert_items(conn, user_id, import_id, items)
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
