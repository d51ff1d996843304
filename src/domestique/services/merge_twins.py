"""After files came in: recordings that show the same session become one activity.

Runs as a job and may be killed anywhere: what was decided is written in one transaction, and what was not looked at
is looked at again. The order in which files came does not change what comes out.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

from domestique.analysis.composing.twins import MIN_OVERLAP, Verdict, compatible
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.store import links, notices, route_matches, routes
from domestique.store.composing.linking import put_together
from domestique.store.composing.parts import PartGone, compare_parts
from domestique.store.composing.recompose import raw_part
from domestique.store.links import Link

CHUNK = 50
_TOGETHER = timedelta(seconds=5)
"""Merges come one after another: their figures are computed together."""

Progress = Callable[[int, int], Awaitable[None]]


async def merge_twins(desk: Desk, user_id: UUID, *, progress: Progress) -> int:
    """How many activities went into others. `progress` may raise to stop the work."""
    merged = seen = 0
    while True:
        async with desk.database.as_user(user_id) as conn:
            waiting = await links.not_compared(conn, user_id, limit=CHUNK)
        if not waiting:
            break
        for link in waiting:
            merged += await _look(desk, user_id, link.id)
            seen += 1
            await progress(seen, seen + len(waiting))
    if merged:
        async with desk.database.as_user(user_id) as conn:
            if await routes.any_there(conn, user_id):
                # What was put together goes its ways under another number now.
                await desk.queue.defer(conn, user_id, task=route_matches.MATCH_TASK, args={}, lock=route_matches.LOCK)
    return merged


async def _look(desk: Desk, user_id: UUID, source_id: UUID) -> int:
    """Compares one recording with those near it, and merges until nothing near it is the same."""
    merged, refused = 0, set[UUID]()
    while True:
        async with desk.database.as_user(user_id) as conn:
            link = await links.get(conn, user_id, source_id)
            near = () if link is None else await links.near(conn, user_id, link)
        other = None
        for candidate in near:
            if candidate.id in refused or link is None or not worth_comparing(link, candidate):
                continue
            if (await _verdict(desk, link, candidate)).same:
                other = candidate
                break
            refused.add(candidate.id)
        async with desk.database.as_user(user_id) as conn:
            if link is None or other is None:
                await links.mark_compared(conn, user_id, [source_id], at=desk.now())
                return merged
            pair = link.activity_id, other.activity_id
            change_id = desk.new_id()
            if await put_together(
                conn, desk.blobs, user_id, *pair, change_id=change_id, automatic=True, now=desk.now()
            ):
                merged += 1
                await notices.publish(conn, user_id, topic="activity")
                await desk.measure_soon(conn, user_id, delay=_TOGETHER)
            else:
                refused.add(other.id)


def worth_comparing(one: Link, other: Link) -> bool:
    """What times and sports alone rule out is never decoded."""
    shorter = min(one.elapsed_s or 0.0, other.elapsed_s or 0.0)
    if shorter <= 0 or not compatible(Sport(one.sport), Sport(other.sport)):
        return False
    ends = [link.start_at.timestamp() + (link.elapsed_s or 0.0) for link in (one, other)]
    shared = min(ends) - max(one.start_at, other.start_at).timestamp()
    return shared / shorter >= MIN_OVERLAP


async def _verdict(desk: Desk, one: Link, other: Link) -> Verdict:
    try:
        parts = [await raw_part(desk.blobs, link) for link in (one, other)]
        return await asyncio.to_thread(compare_parts, *parts)
    except (KeyError, PartGone):
        return Verdict(False, 0, ())
