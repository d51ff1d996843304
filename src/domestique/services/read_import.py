"""Read what was handed in: some files to a transaction, so that it can be killed at any moment and go on.

A file's end (added, known already, unreadable and why) is written together with what it brought. One bad file never
stops the others; what stops them all is only what would stop each of them, such as a full disk.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

import structlog

from domestique.services.desk import Desk
from domestique.store import (
    activity_parts,
    bin,
    export_index,
    imports,
    links,
    manual_activities,
    new_recordings,
    notices,
    raw_files,
    remote_objects,
    route_matches,
    routes,
    wellness_days,
)
from domestique.store.composing import upstream
from domestique.store.database import Connection
from domestique.store.export_index import ExportIndex
from domestique.store.file_reading import Days, NotRecorded, Outcome, Recorded
from domestique.store.imports import End, Item
from domestique.store.new_recordings import NewRecording, UnstorableRow
from domestique.store.raw_files import DEMO, RawFile
from domestique.store.reader_pool import ReaderPool, reader_pool
from domestique.store.recordings import Recording
from domestique.store.weighted_gate import WeightedGate

CHUNK = 64
"""Read at once. After a kill these are the suspects, which are read one by one."""
TOGETHER = 32
"""Written in one transaction: a statement costs more than a row."""
LARGEST_FILE = 256_000_000
"""A week at 1 Hz with forty channels, written as GPX, is smaller. Archives have their own limits."""

_log = structlog.get_logger(__name__)
_STRANGERS = frozenset(
    {"other_file", "other_json", "other_xml", "plain_text", "html_page", "unknown_format", "empty_file"}
)

Progress = Callable[[int, int], Awaitable[None]]


async def read_import(desk: Desk, user_id: UUID, import_id: UUID, *, progress: Progress) -> None:
    """`progress` is told how many of how many are done, and may raise to stop the work."""
    if not await _begin(desk, user_id, import_id):
        return
    async with reader_pool() as pool:
        await _Run(desk, user_id, import_id, pool).all(progress)
    async with desk.database.as_user(user_id) as conn:
        if await imports.state_of(conn, user_id, import_id) == "running":
            await imports.set_state(conn, user_id, import_id, "done", finished_at=desk.now())
            await notices.publish(conn, user_id, topic="import", id=import_id)
        await _go_on(desk, conn, user_id, import_id)


async def _go_on(desk: Desk, conn: Connection, user_id: UUID, import_id: UUID) -> None:
    """Figures, twins and routes are jobs of their own, after the last file: an import has all cores until then.

    Comparing takes reading, so twins are looked for only when something overlaps something. Files that hold a way
    become routes, and who has routes learns who went them.
    """
    await desk.measure_soon(conn, user_id)
    if await links.settle_lone(conn, user_id, at=desk.now()):
        await desk.queue.defer(conn, user_id, task=links.TWINS_TASK, args={}, lock=links.TWINS_LOCK)
    if await routes.files_waiting(conn, user_id, import_id):
        args = {"import_id": str(import_id)}
        await desk.queue.defer(conn, user_id, task=route_matches.READ_TASK, args=args, lock=route_matches.LOCK)
    if await routes.any_there(conn, user_id):
        await desk.queue.defer(conn, user_id, task=route_matches.MATCH_TASK, args={}, lock=route_matches.LOCK)


async def give_up(desk: Desk, user_id: UUID, import_id: UUID, state: str) -> None:
    """`state` is "failed" or "cancelled"; what was read stays, the rest waits for a retry."""
    async with desk.database.as_user(user_id) as conn:
        if await imports.get(conn, user_id, import_id) is None:
            return
        await imports.lay_back(conn, user_id, import_id)
        await imports.set_state(conn, user_id, import_id, state, finished_at=desk.now())
        await notices.publish(conn, user_id, topic="import", id=import_id)
        await _go_on(desk, conn, user_id, import_id)


async def _begin(desk: Desk, user_id: UUID, import_id: UUID) -> bool:
    """False when there is nothing to do: erased with its account, or stopped before it began."""
    async with desk.database.as_user(user_id) as conn:
        batch = await imports.get(conn, user_id, import_id)
        if batch is None or batch.state in ("cancelled", "done"):
            return False
        await imports.set_state(conn, user_id, import_id, "running", started_at=batch.started_at or desk.now())
        await notices.publish(conn, user_id, topic="import", id=import_id)
    return True


@dataclass(frozen=True, slots=True)
class _Read:
    """A file on its way: known from before, or read just now."""

    item: Item
    raw: RawFile
    outcome: Outcome | None
    """None: nothing was read, because the file was known."""
    erased: bool = False
    """Its activities were thrown away for good."""


class _Run:
    def __init__(self, desk: Desk, user_id: UUID, import_id: UUID, pool: ReaderPool) -> None:
        self._desk, self._user_id, self._import_id, self._pool = desk, user_id, import_id, pool
        self._room = WeightedGate(LARGEST_FILE)
        self._after: UUID | None = None
        self._index = ExportIndex()
        self._said: Mapping[UUID, export_index.Facts] = {}
        self._alone = self._sample = False

    async def all(self, progress: Progress) -> None:
        """While one chunk is written the next is read. Ends early when the athlete has stopped the import."""
        async with self._desk.database.as_user(self._user_id) as conn:
            begun = await imports.get(conn, self._user_id, self._import_id)
            tables = await export_index.tables(conn, self._user_id, self._import_id)
        self._index = await export_index.read(tables, self._desk.blobs)
        if begun is None:
            return
        done = begun.done
        self._alone = begun.total == 1
        self._sample = begun.source == DEMO
        reading: asyncio.Task[list[_Read]] | None = asyncio.create_task(self._read_chunk())
        try:
            while reading is not None and (chunk := await reading):
                reading = asyncio.create_task(self._read_chunk()) if len(chunk) == CHUNK else None
                for at in range(0, len(chunk), TOGETHER):
                    await self._write(chunk[at : at + TOGETHER])
                done += len(chunk)
                if not await self._goes_on():
                    return
                await progress(done, begun.total)
            await self._add_unrecorded()
        finally:
            if reading is not None:
                reading.cancel()
                await asyncio.gather(reading, return_exceptions=True)

    async def _add_unrecorded(self) -> None:
        desk, user_id = self._desk, self._user_id
        if not self._index.read:
            return
        async with desk.database.as_user(user_id) as conn:
            ends = await upstream.add_unrecorded(
                conn, user_id, self._index, sample=self._sample, new_id=desk.new_id, now=desk.now()
            )
            await imports.finish_items(conn, user_id, ends, done_at=desk.now())
            await notices.publish(conn, user_id, topic="activity")

    async def _goes_on(self) -> bool:
        async with self._desk.database.as_user(self._user_id) as conn:
            state = await imports.state_of(conn, self._user_id, self._import_id)
            await notices.publish(conn, self._user_id, topic="import", id=self._import_id)
            await notices.publish(conn, self._user_id, topic="activity")
        return state == "running"

    async def _read_chunk(self) -> list[_Read]:
        user_id = self._user_id
        async with self._desk.database.as_user(user_id) as conn:
            items = await imports.unfinished(conn, user_id, self._import_id, limit=CHUNK, after=self._after)
            if not items:
                return []
            self._after = items[-1].id
            await imports.mark_reading(conn, user_id, [item.id for item in items])
            raw_ids = {item.raw_id for item in items if item.raw_id is not None}
            files = await raw_files.get_all(conn, user_id, raw_ids)
            known = {
                *await activity_parts.sources_of_files(conn, user_id, raw_ids),
                *await wellness_days.read_already(conn, user_id, raw_ids),
            }
            # Whoever hands in one file wants it; among the many of an export nothing comes back by accident.
            erased = set() if self._alone else await bin.erased(conn, user_id, raw_ids)

        async def one(item: Item) -> _Read:
            assert item.raw_id is not None
            raw = files[item.raw_id]
            if item.raw_id in known or item.raw_id in erased:
                return _Read(item, raw, None, erased=item.raw_id in erased)
            # At most so many at once, and never more bytes than the largest file has.
            async with self._room.room(max(raw.size, LARGEST_FILE // (2 * self._pool.width))):
                return _Read(item, raw, await self._outcome(item, raw))

        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(one(item)) for item in items]
        except* Exception as several:
            raise several.exceptions[0] from several
        return [task.result() for task in tasks]

    async def _outcome(self, item: Item, raw: RawFile) -> Outcome:
        if item.id in self._index.read:
            rows = self._index.read[item.id]
            return NotRecorded(
                raw.kind, "export_index", "An export's list of its files.", {"rows": rows, "made": 0}, sound=True
            )
        if raw.size > LARGEST_FILE:
            return NotRecorded(None, "too_large", "No activity file is this large.", {"size": raw.size})
        try:
            data = await self._desk.blobs.get(raw.blob_key)
        except KeyError:
            return NotRecorded(None, "blob_missing", "The stored file is gone from the data folder.")
        return await self._pool.read(data, item.name, suspect=item.state == "reading")

    async def _write(self, files: Sequence[_Read]) -> None:
        """Together, or where the database refuses that, one by one, so that it is known which it was."""
        try:
            await self._write_together(files)
        except UnstorableRow:
            if len(files) > 1:
                for file in files:
                    await self._write([file])
                return
            _log.exception("a file was read but its rows are refused", file=files[0].item.name)
            refused = NotRecorded(None, "reader_failed", "The reader could not cope with this file.")
            await self._write_together([replace(files[0], outcome=refused)])

    async def _write_together(self, files: Sequence[_Read]) -> None:
        """What the files brought and what became of them, in one transaction."""
        desk, user_id = self._desk, self._user_id
        ends: list[End] = []
        new: list[NewRecording] = []
        async with desk.database.as_user(user_id) as conn:
            kinds = {file.raw.id: file.outcome.kind for file in files if isinstance(file.outcome, Recorded)}
            await raw_files.hold(conn, user_id, kinds)
            wanted = await imports.hold(conn, user_id, [file.item.id for file in files])
            files = [file for file in files if file.item.id in wanted]
            known = await activity_parts.sources_of_files(conn, user_id, {file.raw.id for file in files})
            self._said = await remote_objects.facts_of(conn, user_id, {file.raw.id for file in files})
            days_known = await wellness_days.read_already(conn, user_id, {file.raw.id for file in files})
            mine: dict[UUID, UUID | None] = {}
            for file in files:
                item, raw, outcome = file.item, file.raw, file.outcome
                if isinstance(outcome, NotRecorded):
                    ends.append(_not_added(item, outcome))
                elif raw.id in known:
                    ends.append(await self._known(conn, item, known[raw.id]))
                elif raw.id in mine:
                    ends.append(End(item.id, "duplicate", mine[raw.id], "already_here"))
                elif file.erased:
                    ends.append(End(item.id, "duplicate", None, "erased_earlier"))
                elif raw.id in days_known:
                    ends.append(End(item.id, "duplicate", None, "already_here"))
                elif isinstance(outcome, Days):
                    source = DEMO if self._sample else None
                    await wellness_days.insert_all(conn, user_id, raw.id, outcome.figures, source=source)
                    mine[raw.id] = None
                    days = len({figure.day for figure in outcome.figures})
                    ends.append(End(item.id, "added", None, "days_read", detail={"days": days}))
                elif outcome is not None:
                    parts = [
                        await self._new(conn, item, raw, part, recording)
                        for part, recording in enumerate(outcome.recordings)
                    ]
                    new += parts
                    mine[raw.id] = parts[0].activity_id
                    ends.append(End(item.id, "added", parts[0].activity_id, detail={"activities": len(parts)}))
            await new_recordings.insert_all(conn, user_id, new, now=desk.now())
            if new:
                await manual_activities.give_way(conn, user_id, [one.activity_id for one in new], now=desk.now())
            await bin.take_back(conn, user_id, mine)
            await imports.finish_items(conn, user_id, ends, done_at=desk.now())

    async def _new(self, conn: Connection, item: Item, raw: RawFile, part: int, recording: Recording) -> NewRecording:
        desk, facts = self._desk, self._facts(item, recording.start_at)
        gear_id = await upstream.gear_for(conn, self._user_id, facts, new_id=desk.new_id, now=desk.now())
        return NewRecording(desk.new_id(), desk.new_id(), raw.id, part, recording, facts, self._sample, gear_id)

    async def _known(self, conn: Connection, item: Item, known: Sequence[activity_parts.Source]) -> End:
        """The same bytes were read before, under whatever name; what an export says of them may be new. One in the bin
        stays there."""
        desk = self._desk
        news = await upstream.say_anew(
            conn,
            desk.blobs,
            self._user_id,
            known,
            lambda source: self._facts(item, source.start_at),
            new_id=desk.new_id,
            now=desk.now(),
        )
        living = next((source for source in known if not source.deleted), None)
        code = "deleted_earlier" if living is None else "said_anew" if news else "already_here"
        return End(item.id, "duplicate", (living or known[0]).activity_id, code)

    def _facts(self, item: Item, start_at: datetime) -> export_index.Facts:
        """What the service says that it came from, or else the export around it."""
        said = None if item.raw_id is None else self._said.get(item.raw_id)
        return said or self._index.facts_of(item.name, start_at, container=item.container_id is not None)


def _not_added(item: Item, why: NotRecorded) -> End:
    state = "skipped" if why.sound or _beside_the_point(item, why) else "failed"
    return End(item.id, state, None, why.code, why.reason, why.detail)


def _beside_the_point(item: Item, why: NotRecorded) -> bool:
    """An export is full of pictures and tables; only what calls itself a recording has failed to be one."""
    recording = item.name.casefold().removesuffix(".gz").endswith((".fit", ".gpx", ".tcx"))
    return item.container_id is not None and why.code in _STRANGERS and not recording
