"""Sync now, follow it, stop it, have it done again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domestique.kit.cursor import seal, unseal
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.wires import connector_of
from domestique.store import connection_feeds, connections, notices, payloads, remote_objects, sync_runs
from domestique.store.connection_feeds import Feed
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.sync_runs import SyncRun


@dataclass(frozen=True, slots=True)
class RunView:
    """`made_up`: what it could not do or read, a later sync did."""

    run: SyncRun
    there: Connected
    made_up: bool = False


@dataclass(frozen=True, slots=True)
class RunPage:
    runs: tuple[RunView, ...]
    next_cursor: str | None


async def ask_for_sync(
    desk: Desk,
    user_id: UUID,
    *,
    connection_ids: Sequence[UUID] | None = None,
    kinds: Sequence[str] | None = None,
    since: date | None = None,
    full: bool = False,
) -> tuple[RunView, ...]:
    """Of all connections that read, unless some are named. `full`: from the beginning once more, or from `since`."""
    asked = {
        **({"kinds": sorted(set(kinds))} if kinds else {}),
        **({"since": since.isoformat()} if since is not None else {}),
        **({"full": True} if full or since is not None else {}),
    }
    if since is not None and since > desk.now().date():
        raise BadValue("since", "setting_day")
    found = []
    async with desk.database.as_user(user_id) as conn:
        for there in await _chosen(desk, conn_every=await connections.every(conn, user_id), ids=connection_ids):
            declared = connector_of(desk, there.slug).declaration
            if kinds and not set(kinds) & set(declared.kinds):
                continue
            run_id = await desk.sync_soon(conn, user_id, there.id, reason="asked", asked=asked)
            run = await sync_runs.get(conn, user_id, run_id)
            if run is not None:
                found.append(RunView(run, there))
    return tuple(found)


async def _chosen(desk: Desk, *, conn_every: Sequence[Connected], ids: Sequence[UUID] | None) -> tuple[Connected, ...]:
    """Always in the same order, so that two who ask at once do not wait for each other."""
    if ids is not None and not set(ids) <= {one.id for one in conn_every}:
        raise NotFound
    chosen = [one for one in conn_every if ids is None or one.id in ids]
    return tuple(one for one in chosen if connector_of(desk, one.slug).reader is not None)


async def open_runs(desk: Desk, user_id: UUID) -> tuple[RunView, ...]:
    async with desk.database.as_user(user_id) as conn:
        known = {one.id: one for one in await connections.every(conn, user_id, forgotten=True)}
        return tuple(RunView(run, known[run.connection_id]) for run in await sync_runs.unended(conn, user_id))


async def list_runs(
    desk: Desk, user_id: UUID, *, connection_id: UUID | None, cursor: str | None, limit: int
) -> RunPage:
    try:
        before = None if cursor is None else UUID(str(unseal(cursor, str)[0]))
    except ValueError as cause:
        raise BadValue("cursor", "cursor") from cause
    async with desk.database.as_user(user_id) as conn:
        known = {one.id: one for one in await connections.every(conn, user_id, forgotten=True)}
        if connection_id is not None and connection_id not in known:
            raise NotFound
        runs = await sync_runs.page(conn, user_id, connection_id=connection_id, before=before, limit=limit + 1)
        shown = await _told(conn, user_id, runs[:limit], known)
    return RunPage(shown, seal([str(shown[-1].run.id)]) if len(runs) > limit else None)


async def _told(
    conn: Connection, user_id: UUID, runs: Sequence[SyncRun], known: Mapping[UUID, Connected]
) -> tuple[RunView, ...]:
    feeds = await connection_feeds.of_all(conn, user_id)
    left: dict[UUID, frozenset[str]] = {}
    for id in {run.connection_id for run in runs if run.unread}:
        files = await remote_objects.kinds_in_trouble(conn, user_id, id)
        left[id] = files | await payloads.unread_kinds(conn, user_id, id)
    views = []
    for run in runs:
        id = run.connection_id
        made_up = _made_up(run, known[id], feeds.get(id, {}), left.get(id, frozenset()))
        views.append(RunView(run, known[id], made_up))
    return tuple(views)


def _made_up(run: SyncRun, there: Connected, feeds: Mapping[str, Feed], left: frozenset[str]) -> bool:
    """`left`: kinds of which something still waits to be read. One that was to read everything anew and did not is
    not made up for by one that looked for what is new."""

    def later(success: datetime | None) -> bool:
        return success is not None and run.ended_at is not None and success > run.ended_at

    if run.state in ("failed", "lost"):
        return not run.asked.get("full") and later(there.last_success_at)
    kinds = {kind for kind, _ in run.unread}
    read = all(
        kind in feeds and feeds[kind].trouble_code is None and later(feeds[kind].last_success_at) for kind in kinds
    )
    return bool(kinds) and read and not kinds & left


async def retry_run(desk: Desk, user_id: UUID, job_id: UUID) -> RunView:
    """The same once more, as a run of its own; harmless while it goes on. `job_id`: the run's job, or the run."""
    async with desk.database.as_user(user_id) as conn:
        run = await sync_runs.of_job(conn, user_id, job_id) or await sync_runs.get(conn, user_id, job_id)
        there = None if run is None else await connections.get(conn, user_id, run.connection_id)
        if run is None or there is None:
            raise NotFound
        if run.ended_at is not None:
            run_id = await desk.sync_soon(conn, user_id, there.id, reason="asked", asked=run.asked)
            run = await sync_runs.get(conn, user_id, run_id) or run
        return RunView(run, there)


async def cancel_run(desk: Desk, user_id: UUID, job_id: UUID) -> RunView:
    """What was read stays. Harmless when there is nothing left to stop."""
    async with desk.database.as_user(user_id) as conn:
        run = await sync_runs.of_job(conn, user_id, job_id) or await sync_runs.get(conn, user_id, job_id)
        there = None if run is None else await connections.get(conn, user_id, run.connection_id, forgotten=True)
        if run is None or there is None:
            raise NotFound
        if run.ended_at is None:
            if run.job_id is not None:
                await desk.queue.cancel(conn, user_id, run.job_id)
            if run.state == "waiting":
                await sync_runs.end(conn, user_id, run.id, "cancelled", now=desk.now())
            await notices.publish(conn, user_id, topic="connection", id=there.id)
        return RunView(await sync_runs.get(conn, user_id, run.id) or run, there)
