"""Pages that were read, written together: their answers, what these say, and where to go on, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from domestique.connectors.connector import Page
from domestique.connectors.found import Listed
from domestique.services.syncing.follow_deletion import follow_deletion
from domestique.services.syncing.keep_answers import Earlier, Heard, answer_row, keep_bytes, name_bytes
from domestique.services.syncing.map_payloads import rereader
from domestique.services.syncing.visit import Visit
from domestique.services.syncing.write_days import DayWriter
from domestique.services.syncing.write_objects import write_objects
from domestique.store import connection_feeds, links, notices, payloads, remote_objects, sync_runs
from domestique.store.database import Connection
from domestique.store.payloads import KeptPayload


@dataclass(frozen=True, slots=True)
class ReadPage:
    kind: str
    page: Page
    heard: tuple[Heard, ...]

    @property
    def lists(self) -> bool:
        """Whether anything in it may have a file."""
        return any(isinstance(one, Listed) for heard in self.heard for one in heard.found)

    @property
    def size(self) -> int:
        return sum(len(heard.payload.body) for heard in self.heard)


async def write_pages(visit: Visit, pages: Sequence[ReadPage], ended: Sequence[str]) -> None:
    """`ended`: kinds that are read to their end with these."""
    desk, user_id, there = visit.desk, visit.user_id, visit.there
    every = [heard for read in pages for heard in read.heard]
    held = [one for heard in every for one in (heard.answer, *heard.files.values())]
    await keep_bytes(desk, user_id, held)
    finished = (*visit.finished, *ended)
    async with desk.database.as_user(user_id) as conn:
        await visit.holds(conn)
        await links.hold(conn, user_id)
        raws = await name_bytes(desk, conn, user_id, there.source, held)
        writing = await _writing(visit, conn, every, raws)
        for read in pages:
            seen: set[str] = set()
            for heard in read.heard:
                seen |= await writing.answer(heard)
            await _follow_window(visit, conn, read, seen)
        await writing.end()
        visit.counts["answers"] += len(every)
        for kind in dict.fromkeys(read.kind for read in pages):
            await _advance(visit, conn, kind, [read for read in pages if read.kind == kind])
        await sync_runs.note(conn, user_id, visit.run_id, counts=visit.counted(), finished=finished)
        if pages:
            await _tell(visit, conn)
    visit.finished = finished


async def _follow_window(visit: Visit, conn: Connection, read: ReadPage, seen: set[str]) -> None:
    """What the page covers and does not list is gone there; not where part of it could not be read."""
    page, kind, there = read.page, read.kind, visit.there
    if page.window is None or any(heard.trouble is not None for heard in read.heard):
        return
    gone = await remote_objects.not_listed(
        conn, visit.user_id, there.id, kind, window=page.window, listed=seen, since=page.listed_since
    )
    known = await remote_objects.known(conn, visit.user_id, there.id, kind, gone)
    for external_id in gone:
        await follow_deletion(visit, conn, kind, external_id, known.get(external_id))


async def _advance(visit: Visit, conn: Connection, kind: str, pages: Sequence[ReadPage]) -> None:
    last = pages[-1].page
    every = [heard for read in pages for heard in read.heard]
    await connection_feeds.advance(
        conn,
        visit.user_id,
        visit.there.id,
        kind,
        cursor=last.cursor,
        answers=len(every),
        done=last.done,
        share=next((read.page.share for read in reversed(pages) if read.page.share is not None), None),
        trouble_code=visit.trouble_of(kind),
        now=visit.desk.now(),
    )


async def _writing(visit: Visit, conn: Connection, every: Sequence[Heard], raws: Mapping[str, UUID]) -> "_Writing":
    user_id, there = visit.user_id, visit.there
    rows = [(heard, answer_row(visit.desk, heard, raws[heard.answer.sha256])) for heard in every]
    earlier = {}
    for kind in dict.fromkeys(kept.kind for _, kept in rows):
        new = [kept for _, kept in rows if kept.kind == kind]
        earlier[kind] = Earlier(await payloads.touched(conn, user_id, there.id, kind, new))
    days = DayWriter(visit.desk, conn, user_id, there, rereader(visit.connector))
    return _Writing(visit, conn, raws, earlier, days, {id(heard): kept for heard, kept in rows})


@dataclass(slots=True)
class _Writing:
    """One answer after the other, within their transaction."""

    visit: Visit
    conn: Connection
    raws: Mapping[str, UUID]
    earlier: Mapping[str, Earlier]
    days: DayWriter
    rows: Mapping[int, KeptPayload]
    _kept: list[KeptPayload] = field(default_factory=list)

    async def answer(self, heard: Heard) -> set[str]:
        """The objects it listed."""
        visit, kept = self.visit, self.rows[id(heard)]
        before = self.earlier[kept.kind]
        seen: set[str] = set()
        if heard.trouble is None:
            olds = before.replaced_by(kept)
            if olds - {kept.raw_id}:
                await self._flush()
                days = await self.days.replace(kept, heard.found, olds)
            else:
                days = await self.days.add(kept, heard.found)
            visit.heard_days(kept.kind, 0 if before.raw_of(kept.key) == kept.raw_id else days)
            seen = await write_objects(visit, self.conn, kept.kind, heard.found, heard.files, self.raws)
        else:
            visit.not_read(kept.kind, heard.trouble)
        self._kept.append(kept)
        before.put(kept)
        return seen

    async def _flush(self) -> None:
        kept, self._kept = self._kept, []
        await payloads.keep(self.conn, self.visit.user_id, self.visit.there.id, kept)

    async def end(self) -> None:
        await self.days.flush()
        await self._flush()
        for kind, before in self.earlier.items():
            await payloads.drop(self.conn, self.visit.user_id, self.visit.there.id, kind, before.over())


async def _tell(visit: Visit, conn: Connection) -> None:
    await notices.publish(conn, visit.user_id, topic="connection", id=visit.there.id)
    if visit.counted().get("days") or visit.counts["settings"]:
        await notices.publish(conn, visit.user_id, topic="wellness")
    if visit.activities_changed:
        await notices.publish(conn, visit.user_id, topic="activity")
        visit.activities_changed = False
        visit.counts["changed"] += 1
