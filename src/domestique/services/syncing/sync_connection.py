"""One sync of one connection: kind by kind, page by page, for as long as it may take, and on from there later.

What pages brought and where to go on is written in one transaction, which only whoever holds the connection may do.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from domestique.connectors.connector import Cursor, Payload, Reader
from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited, ShapeChanged, Unavailable
from domestique.connectors.wire import Wire
from domestique.services.desk import Desk
from domestique.services.ledger import in_ledger
from domestique.services.syncing.fetch_files import fetch_files, start_import
from domestique.services.syncing.gathered import Gathered
from domestique.services.syncing.keep_answers import Heard, answer_row, keep_bytes, name_bytes
from domestique.services.syncing.map_payloads import map_connection
from domestique.services.syncing.visit import TakenOver, Visit
from domestique.services.wires import (
    after_success,
    after_trouble,
    connector_of,
    kinds_read,
    overtaken,
    pause_of,
    wire_to,
)
from domestique.store import (
    accounts,
    connection_feeds,
    connections,
    links,
    notices,
    payloads,
    remote_objects,
    sync_runs,
)
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.egress import Sending
from domestique.store.sync_runs import SyncRun

SILENCE = timedelta(minutes=10)
"""After which another may take a connection from whoever held it: longer than any one request may take."""

_CANCELLED_FOR = timedelta(hours=1)
"""What the athlete stopped does not begin again by itself at once."""

Progress = Callable[[int, int | None, str], Awaitable[None]]
Outcome = Literal["done", "more", "failed", "busy", "nothing"]
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Synced:
    """`code`, when it failed: what stopped it, and whether that needs the athlete."""

    outcome: Outcome
    code: str | None = None
    needs_you: bool = False


async def sync_connection(
    desk: Desk,
    user_id: UUID,
    run_id: UUID,
    *,
    holder: UUID,
    progress: Progress,
    enough: Callable[[], bool] = lambda: False,
) -> Synced:
    """`enough` says when to stop for now; the rest is for the next call. May be killed anywhere and called again."""
    visit = await _begin(desk, user_id, run_id, holder)
    if not isinstance(visit, Visit):
        return visit
    there = visit.there
    sending = Sending(service=there.slug, kind="query", why="sync", connection_id=there.id, run_id=run_id)
    async with in_ledger(desk, user_id, sending) as visit.tally:
        return await _read(visit, progress, enough)


async def _read(visit: Visit, progress: Progress, enough: Callable[[], bool]) -> Synced:
    try:
        whole = await _read_once_more(visit, progress, enough)
    except ConnectorError as error:
        return await _failed(visit, error)
    except TakenOver:
        return Synced("busy")
    except BaseException:
        await _let_go(visit)
        raise
    return await _ended(visit) if whole else await _paused(visit)


async def _read_once_more(visit: Visit, progress: Progress, enough: Callable[[], bool]) -> bool:
    """Only where the outbox had the credential renewed while it was read with the old one."""
    desk, user_id = visit.desk, visit.user_id
    wire = wire_to(desk, user_id, visit.there, tally=visit.tally)
    try:
        return await _read_all(visit, wire, progress, enough)
    except AuthExpired:
        if not await overtaken(wire):
            raise
    async with desk.database.as_user(user_id) as conn:
        await visit.holds(conn)
        visit.there = await connections.get(conn, user_id, visit.there.id) or visit.there
    return await _read_all(visit, wire_to(desk, user_id, visit.there, tally=visit.tally), progress, enough)


async def _begin(desk: Desk, user_id: UUID, run_id: UUID, holder: UUID) -> Visit | Synced:
    now = desk.now()
    async with desk.database.as_user(user_id) as conn:
        run = await sync_runs.get(conn, user_id, run_id)
        there = None if run is None else await connections.get(conn, user_id, run.connection_id)
        if run is None or there is None:
            if run is not None and run.ended_at is None:
                await sync_runs.end(conn, user_id, run_id, "cancelled", now=now)
            return Synced("nothing")
        if run.state == "done":
            return Synced("nothing")
        connector = connector_of(desk, there.slug)
        visit = Visit(desk, user_id, there, connector, run_id, holder, before=run.counts, finished=run.finished)
        pause = await pause_of(desk, conn, user_id, there)
        code = pause.code if pause is not None else there.trouble_code if there.state == "needs_you" else None
        if pause is not None or there.state != "ok" or connector.reader is None:
            await sync_runs.end(conn, user_id, run_id, "failed", code=code or "off", now=now)
            await connections.put_off(conn, user_id, there.id, until=None if pause is None else pause.until)
            await notices.publish(conn, user_id, topic="connection", id=there.id)
            return Synced("failed", code or "off", needs_you=there.state == "needs_you")
        others = [one for one in await sync_runs.at_work(conn, user_id, there.id) if one.state == "running"]
        if any(one.id != run_id for one in others):
            return Synced("busy")
        silent = now - SILENCE
        if not await connections.take_hold(conn, user_id, there.id, holder, now=now, silent_since=silent):
            return Synced("busy")
        await _bury_lost(visit, conn)
        first = run.started_at is None
        await sync_runs.begin(conn, user_id, run_id, now=now)
        if first and run.asked.get("full"):
            for kind in _kinds(visit, run, [there]):
                await connection_feeds.begin_anew(conn, user_id, there.id, kind)
            await remote_objects.try_files_again(conn, user_id, there.id)
        await notices.publish(conn, user_id, topic="connection", id=there.id)
    if there.options.get("map_again"):
        await map_connection(desk, user_id, there.id)
    return visit


async def _bury_lost(visit: Visit, conn: Connection) -> None:
    """Runs whose worker is gone: what they had fetched is read, and the history says what became of them."""
    for lost in await sync_runs.unended(conn, visit.user_id, visit.there.id):
        if lost.id != visit.run_id and lost.state == "running":
            await start_import(visit, conn, lost.id)
            await sync_runs.end(conn, visit.user_id, lost.id, "lost", code="interrupted", now=visit.desk.now())


async def _read_all(visit: Visit, wire: Wire, progress: Progress, enough: Callable[[], bool]) -> bool:
    """False when there was not enough time for all of it."""
    desk, user_id = visit.desk, visit.user_id
    async with desk.database.as_user(user_id) as conn:
        run = await sync_runs.get(conn, user_id, visit.run_id)
        others = await connections.every(conn, user_id)
        feeds = await connection_feeds.every(conn, user_id, visit.there.id)
        account = await accounts.get(conn, user_id)
        behind = await remote_objects.kinds_without_file(conn, user_id, visit.there.id)
    assert run is not None
    assert account is not None
    assert visit.connector.reader is not None
    today = desk.now().astimezone(ZoneInfo(account.time_zone)).date()
    since = date.fromisoformat(run.asked["since"]) if run.asked.get("since") else None
    reader = visit.connector.reader(wire)
    reading = _Reading(visit, reader, Gathered(visit), today, since, behind, progress, enough)
    whole = True
    try:
        for kind in _kinds(visit, run, others):
            if kind in visit.finished:
                continue
            feed = feeds.get(kind)
            whole = await reading.kind(kind, None if feed is None else feed.cursor)
            if not whole:
                break
        await reading.gathered.write()
    except ConnectorError:
        await reading.gathered.write()
        raise
    finally:
        await reader.close()
    return whole


def _kinds(visit: Visit, run: SyncRun, others: Sequence[Connected]) -> tuple[str, ...]:
    on = kinds_read(visit.connector.declaration, visit.there, others)
    asked = run.asked.get("kinds")
    return on if asked is None else tuple(kind for kind in on if kind in asked)


@dataclass(frozen=True, slots=True)
class _Reading:
    """`behind`: kinds of which an earlier run left files to be fetched."""

    visit: Visit
    reader: Reader
    gathered: Gathered
    today: date
    since: date | None
    behind: frozenset[str]
    progress: Progress
    enough: Callable[[], bool]

    async def kind(self, kind: str, cursor: Cursor | None) -> bool:
        """False when there was not enough time for all of it."""
        try:
            if kind in self.behind and not await self._files(kind):
                return False
            while True:
                if self.enough():
                    return False
                since = self.since if cursor is None else None
                page = await self.reader.page(kind, cursor, today=self.today, since=since)
                read = await self.gathered.add(kind, page)
                await self.progress(self.visit.counted().get("answers", 0), None, kind)
                if read.lists:
                    await self.gathered.write()
                    if not await self._files(kind):
                        return False
                if page.done:
                    break
                if page.cursor == cursor and not page.payloads:
                    raise ShapeChanged("wrong_shape", f"{kind}: the cursor does not move")
                cursor = page.cursor
        except (AuthExpired, RateLimited, Unavailable):
            raise
        except ConnectorError as error:
            await self.gathered.write()
            await _kind_in_trouble(self.visit, kind, error)
        self.gathered.ended(kind)
        return True

    async def _files(self, kind: str) -> bool:
        return await fetch_files(self.visit, self.reader, kind, enough=self.enough)


async def _kind_in_trouble(visit: Visit, kind: str, error: ConnectorError) -> None:
    """One kind whose answers changed their form does not keep the others from being read. Its bytes are kept."""
    desk, user_id, there = visit.desk, visit.user_id, visit.there
    body = error.body if isinstance(error, ShapeChanged) else b""
    heard = Heard(Payload(kind, "strange", "", body, "application/octet-stream"), (), {}, error.code)
    visit.not_read(kind, error.code)
    if body:
        await keep_bytes(desk, user_id, [heard.answer])
    async with desk.database.as_user(user_id) as conn:
        await visit.holds(conn)
        if body:
            raws = await name_bytes(desk, conn, user_id, there.source, [heard.answer])
            await payloads.keep(conn, user_id, there.id, [answer_row(desk, heard, raws[heard.answer.sha256])])
        await connection_feeds.in_trouble(conn, user_id, there.id, kind, error.code)
        await notices.publish(conn, user_id, topic="connection", id=there.id)
    _log.warning("a kind cannot be read", service=there.source, kind=kind, code=error.code, detail=error.detail)


async def _settle(visit: Visit, conn: Connection) -> None:
    """At the end of a stretch: files are read, new sessions compared with their twins, figures computed."""
    desk, user_id = visit.desk, visit.user_id
    await start_import(visit, conn, visit.run_id)
    if visit.counts["changed"]:
        await desk.measure_soon(conn, user_id)
        if await links.settle_lone(conn, user_id, at=desk.now()):
            await desk.queue.defer(conn, user_id, task=links.TWINS_TASK, args={}, lock=links.TWINS_LOCK)
    await sync_runs.note(conn, user_id, visit.run_id, counts=visit.counted(), finished=visit.finished)
    await connections.let_go(conn, user_id, visit.there.id, visit.holder)


async def _ended(visit: Visit) -> Synced:
    desk, user_id, now = visit.desk, visit.user_id, visit.desk.now()
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, visit.there.id)
        await _settle(visit, conn)
        await sync_runs.end(conn, user_id, visit.run_id, "done", now=now)
        if there is not None:
            again = now + _interval(visit)
            await after_success(desk, conn, user_id, there, next_try_at=again, read_at=now)
    return Synced("done")


def _interval(visit: Visit) -> timedelta:
    """A tenth longer at most, so that many connections do not go on asking at the same minute."""
    every = timedelta(minutes=visit.connector.declaration.limits.every_minutes)
    return every * (1 + (visit.run_id.int & 0xFFFF) / 0xFFFF / 10)


async def _paused(visit: Visit) -> Synced:
    """Not all of it, but time for others. What was said of trouble before is over: something was read."""
    async with visit.desk.database.as_user(visit.user_id) as conn:
        await _settle(visit, conn)
        there = await connections.get(conn, visit.user_id, visit.there.id)
        if there is not None and there.trouble_code is not None:
            await after_success(visit.desk, conn, visit.user_id, there, next_try_at=visit.desk.now())
    return Synced("more")


async def _failed(visit: Visit, error: ConnectorError) -> Synced:
    desk, user_id = visit.desk, visit.user_id
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, visit.there.id)
        await _settle(visit, conn)
        await sync_runs.end(conn, user_id, visit.run_id, "failed", code=error.code, now=desk.now())
        if there is not None:
            await after_trouble(desk, conn, user_id, there, error)
    return Synced("failed", error.code, needs_you=isinstance(error, AuthExpired))


async def _let_go(visit: Visit) -> None:
    """Stopped from outside, or a mistake of ours: whoever comes next need not wait for our silence."""
    async with visit.desk.database.as_user(visit.user_id) as conn:
        if await connections.still_hold(conn, visit.user_id, visit.there.id, visit.holder, now=visit.desk.now()):
            await _settle(visit, conn)


async def give_up(desk: Desk, user_id: UUID, run_id: UUID, state: sync_runs.End, code: str | None) -> None:
    """The job is over for good; what was read stays. A mistake of ours is tried again in an hour."""
    async with desk.database.as_user(user_id) as conn:
        run = await sync_runs.get(conn, user_id, run_id)
        if run is None or run.ended_at is not None:
            return
        await sync_runs.end(conn, user_id, run_id, state, code=code, now=desk.now())
        there = await connections.get(conn, user_id, run.connection_id)
        if there is not None and state == "failed":
            await after_trouble(desk, conn, user_id, there, Unavailable(code or "unexpected"))
        elif there is not None and there.state == "ok":
            await connections.put_off(conn, user_id, there.id, until=desk.now() + _CANCELLED_FOR)
        await notices.publish(conn, user_id, topic="connection", id=run.connection_id)
