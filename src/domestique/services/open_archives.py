"""Take the files out of the archives of an import: each is kept and listed like one handed in by itself.

An archive is walked once from front to back. What is listed already is passed over, so that a killed walk goes on
where it was; an entry that cannot be opened is a failed file with its reason, and the rest of the archive goes on.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from domestique.formats import BadFile
from domestique.formats.archives import Entry, walk
from domestique.formats.archives.exports import export_of
from domestique.kit.plain_text import storable
from domestique.services.desk import Desk
from domestique.store import imports, notices, raw_files, wellness_days
from domestique.store.apple_export import KIND, is_apple_health, taken_apart
from domestique.store.blobs import Incoming, raw_key
from domestique.store.imports import End, Item
from domestique.store.raw_files import DEMO, RawFile

_AT_ONCE = 32
_STEP = 1 << 20
_UNFINISHED = ("queued", "running")

Progress = Callable[[int, int], Awaitable[None]]


async def open_archives(desk: Desk, user_id: UUID, import_id: UUID, *, progress: Progress) -> None:
    async with desk.database.as_user(user_id) as conn:
        batch = await imports.get(conn, user_id, import_id)
        if batch is None or batch.state not in _UNFINISHED:
            return
    seen = set[UUID]()
    while True:
        async with desk.database.as_user(user_id) as conn:
            waiting = await imports.archives(conn, user_id, import_id)
        new = [item for item in waiting if item.id not in seen]
        if not new:
            return
        for item in new:
            seen.add(item.id)
            await _Opening(desk, user_id, import_id, item, batch.source == DEMO).all(progress)


@dataclass(frozen=True, slots=True)
class _Kept:
    position: int
    entry: Entry
    incoming: Incoming | None
    problem: BadFile | None


@dataclass(frozen=True, slots=True)
class _Opening:
    desk: Desk
    user_id: UUID
    import_id: UUID
    archive: Item
    sample: bool

    async def all(self, progress: Progress) -> None:
        desk, user_id = self.desk, self.user_id
        assert self.archive.raw_id is not None
        async with desk.database.as_user(user_id) as conn:
            raw = await raw_files.get(conn, user_id, self.archive.raw_id)
            known = await imports.places_in(conn, user_id, self.archive.id)
        assert raw is not None, "a foreign key says so"
        try:
            async with desk.blobs.as_file(raw.blob_key) as path:
                end = await (
                    self._apple(path, raw, known, progress) if raw.kind == KIND else self._zip(path, known, progress)
                )
        except KeyError:
            end = End(self.archive.id, "failed", code="blob_missing")
        await self._finish(end)

    async def _zip(self, path: Path, known: frozenset[int], progress: Progress) -> End:
        names: list[str] = []
        with path.open("rb") as file:
            await self._take_out(enumerate(walk(file, spool=self.desk.blobs.spool)), known, progress, names)
        if not names:
            return End(self.archive.id, "failed", code="archive_empty")
        export = export_of(names)
        return End(self.archive.id, "opened", detail={"export": export.value} if export else {})

    async def _apple(self, path: Path, raw: RawFile, known: frozenset[int], progress: Progress) -> End:
        """Its workouts are listed like an archive's files; its days are written with its end."""
        try:
            async with taken_apart(path) as found:
                with found.archive.open("rb") as file:
                    await self._take_out(enumerate(walk(file)), known, progress, [])
        except BadFile as bad:
            return End(self.archive.id, "failed", code=bad.code, reason=storable(bad.reason))
        async with self.desk.database.as_user(self.user_id) as conn:
            await wellness_days.insert_all(conn, self.user_id, raw.id, found.figures)
        detail = {"export": KIND, "workouts": found.workouts, "days": len({figure.day for figure in found.figures})}
        code = "apple_health_in_part" if found.losses else "apple_health_read"
        return End(self.archive.id, "added", code=code, reason=" ".join(found.losses) or None, detail=detail)

    async def _take_out(
        self, entries: Iterator[tuple[int, Entry]], known: frozenset[int], progress: Progress, names: list[str]
    ) -> None:
        """Adds the entries' names to `names`."""
        while True:
            async with AsyncExitStack() as stack:
                kept: list[_Kept] = []
                while len(kept) < _AT_ONCE:
                    position, entry = await asyncio.to_thread(next, entries, (-1, None))
                    if entry is None:
                        break
                    names.append(entry.name)
                    if position not in known:
                        kept.append(await self._take(position, entry, stack))
                await self._keep_all(kept)
                await self._list(kept)
            if len(kept) < _AT_ONCE:
                return
            async with self.desk.database.as_user(self.user_id) as conn:
                batch = await imports.get(conn, self.user_id, self.import_id)
            if batch is not None:
                await progress(batch.done, batch.total)

    async def _take(self, position: int, entry: Entry, stack: AsyncExitStack) -> _Kept:
        incoming = await stack.enter_async_context(self.desk.blobs.receive())
        try:
            source = entry.open()
            while piece := await asyncio.to_thread(source.read, _STEP):
                await incoming.write(piece)
        except BadFile as bad:
            return _Kept(position, entry, None, bad)
        return _Kept(position, entry, incoming, None)

    async def _keep_all(self, kept: Sequence[_Kept]) -> None:
        """Taken out one after another, but synced to the disk together: that is waiting, not work."""
        whole = [one.incoming for one in kept if one.incoming is not None]
        try:
            async with asyncio.TaskGroup() as group:
                for incoming in whole:
                    group.create_task(incoming.keep(raw_key(self.user_id, incoming.sha256)))
        except* Exception as several:
            raise several.exceptions[0] from None

    async def _list(self, kept: Sequence[_Kept]) -> None:
        desk, user_id = self.desk, self.user_id
        raws = [self._raw(one, one.incoming) for one in kept if one.incoming is not None]
        ids = sorted(desk.new_id() for _ in kept)
        async with desk.database.as_user(user_id) as conn:
            known = await raw_files.insert_all_once(conn, user_id, raws)
            items = [self._item(item_id, one, known) for item_id, one in zip(ids, kept, strict=True)]
            await imports.insert_items(conn, user_id, self.import_id, items)
            await notices.publish(conn, user_id, topic="import", id=self.import_id)

    def _raw(self, one: _Kept, incoming: Incoming) -> RawFile:
        return RawFile(
            id=self.desk.new_id(),
            sha256=incoming.sha256,
            name=one.entry.name.rpartition("/")[2],
            size=incoming.size,
            kind=KIND if is_apple_health(incoming.head) else None,
            blob_key=raw_key(self.user_id, incoming.sha256),
            source=DEMO if self.sample else "archive",
            received_at=self.desk.now(),
        )

    def _item(self, item_id: UUID, one: _Kept, known: Mapping[str, UUID]) -> Item:
        bad, incoming = one.problem, one.incoming
        return Item(
            id=item_id,
            name=f"{self.archive.name}/{one.entry.name}" if one.entry.name else self.archive.name,
            size=one.entry.size if incoming is None else incoming.size,
            position=one.position,
            container_id=self.archive.id,
            raw_id=None if incoming is None else known[incoming.sha256],
            state="waiting" if bad is None else "failed",
            code=None if bad is None else bad.code,
            reason=None if bad is None else storable(bad.reason),
        )

    async def _finish(self, end: End) -> None:
        async with self.desk.database.as_user(self.user_id) as conn:
            await imports.finish_items(conn, self.user_id, [end], done_at=self.desk.now())
