"""Which activities went which routes: after files came in, and after a route came in. One pair at a time, so that the
work can be stopped, and run again, anywhere."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import notices, route_matches, routes, streams
from domestique.store.activity_lines import CHANNELS, ActivityLine, Gone, Way, gone_on, line_of, way_of
from domestique.store.route_matches import RouteToMatch, ToLook
from domestique.store.stream_encoding import UndecodableStream

Progress = Callable[[int, int], Awaitable[None]]

_CHUNK = 100


async def match_routes(desk: Desk, user_id: UUID, *, progress: Progress) -> int:
    """How many activities and routes were looked at. Without a route nothing needs to be known of anyone's ways."""
    async with desk.database.as_user(user_id) as conn:
        if not await routes.any_there(conn, user_id):
            return 0
        left = await route_matches.count_to_look(conn, user_id) + await route_matches.count_not_matched(conn, user_id)
    seen = 0
    while True:
        async with desk.database.as_user(user_id) as conn:
            waiting = await route_matches.to_look(conn, user_id, limit=_CHUNK)
        for activity in waiting:
            await _look_at_activity(desk, user_id, activity)
            seen += 1
            await progress(seen, max(left, seen))
        if not waiting:
            break
    while True:
        async with desk.database.as_user(user_id) as conn:
            route = await route_matches.not_matched(conn, user_id)
        if route is None:
            return seen
        await _look_at_route(desk, user_id, route)
        seen += 1
        await progress(seen, max(left, seen))


async def _look_at_activity(desk: Desk, user_id: UUID, activity: ToLook) -> None:
    way, line = await _read(desk, user_id, activity.id)
    async with desk.database.as_user(user_id) as conn:
        near: tuple[RouteToMatch, ...] = ()
        if line.box is not None:
            near = await route_matches.routes_near(conn, user_id, sport=activity.sport, box=line.box, cells=line.cells)
    found = {route.id: await _walked(route, way) for route in near}
    async with desk.database.as_user(user_id) as conn:
        await route_matches.forget(conn, user_id, activity.id)
        await route_matches.put_line(conn, user_id, activity.id, version=activity.version, line=line)
        await route_matches.put_passages(conn, user_id, activity.id, found)
        for route_id, passages in found.items():
            if passages:
                await notices.publish(conn, user_id, topic="route", id=route_id)


async def _look_at_route(desk: Desk, user_id: UUID, route: RouteToMatch) -> None:
    async with desk.database.as_user(user_id) as conn:
        near = await route_matches.activities_near(conn, user_id, route)
    for activity_id in near:
        way, _ = await _read(desk, user_id, activity_id, lines=False)
        passages = await _walked(route, way)
        async with desk.database.as_user(user_id) as conn:
            await route_matches.put_passages(conn, user_id, activity_id, {route.id: passages})
    async with desk.database.as_user(user_id) as conn:
        await route_matches.set_matched(conn, user_id, route.id, at=desk.now())
        await notices.publish(conn, user_id, topic="route", id=route.id)


async def _read(desk: Desk, user_id: UUID, activity_id: UUID, *, lines: bool = True) -> tuple[Way | None, ActivityLine]:
    wanted = CHANNELS if lines else ("latitude", "longitude")
    async with desk.database.as_user(user_id) as conn:
        stored = await streams.read(conn, user_id, activity_id, wanted)

    def work() -> tuple[Way | None, ActivityLine]:
        try:
            unpacked = [streams.unpack(stream) for stream in stored]
        except UndecodableStream:
            return None, ActivityLine()
        return way_of(unpacked), line_of(unpacked) if lines else ActivityLine()

    return await asyncio.to_thread(work)


async def _walked(route: RouteToMatch, way: Way | None) -> list[Gone]:
    if way is None:
        return []
    return await asyncio.to_thread(gone_on, route.line, way, round_trip=route.round_trip)
