"""Of an import's files those that hold a way and nothing that was done: they become routes, in a job of their own.

May be killed and run again: what is a route already is passed over.
"""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID

import structlog

from domestique.analysis.routes.line import BadLine
from domestique.formats import BadFile
from domestique.services.desk import Desk
from domestique.store import notices, raw_files, route_matches, routes
from domestique.store.raw_files import RawFile
from domestique.store.route_making import routes_in
from domestique.store.routes import NewRoute

Progress = Callable[[int, int], Awaitable[None]]

_log = structlog.get_logger(__name__)


async def read_routes(desk: Desk, user_id: UUID, import_id: UUID, *, progress: Progress) -> int:
    """How many routes were added. `progress` may raise to stop the work."""
    async with desk.database.as_user(user_id) as conn:
        waiting = await routes.files_waiting(conn, user_id, import_id)
    added = 0
    for done, raw_id in enumerate(waiting, start=1):
        async with desk.database.as_user(user_id) as conn:
            raw = await raw_files.get(conn, user_id, raw_id)
        if raw is not None:
            added += await _take(desk, user_id, raw)
        await progress(done, len(waiting))
    if added:
        async with desk.database.as_user(user_id) as conn:
            await desk.queue.defer(conn, user_id, task=route_matches.MATCH_TASK, args={}, lock=route_matches.LOCK)
            await notices.publish(conn, user_id, topic="route")
    return added


async def _take(desk: Desk, user_id: UUID, raw: RawFile) -> int:
    try:
        lines = await asyncio.to_thread(routes_in, await desk.blobs.get(raw.blob_key), raw.name)
    except (BadFile, BadLine, KeyError) as bad:
        _log.info("no route in this file", file=str(raw.id), why=getattr(bad, "code", "blob_missing"))
        return 0
    async with desk.database.as_user(user_id) as conn:
        if raw.id in await routes.of_files(conn, user_id, [raw.id]):
            return 0
        new = [NewRoute(desk.new_id(), one, raw.id, part) for part, one in enumerate(lines.made)]
        await routes.insert_all(conn, user_id, new, now=desk.now())
    return len(new)
