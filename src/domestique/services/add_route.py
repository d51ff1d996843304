"""Routes from files and from activities. The file is kept before it is read; the same file twice is the same routes."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import numpy as np

from domestique.analysis.routes.line import BadLine
from domestique.formats import BadFile
from domestique.formats.courses import Course
from domestique.kit.plain_text import file_name
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Refused
from domestique.store import activities, activity_parts, notices, raw_files, route_matches, routes, streams
from domestique.store.blobs import Incoming, raw_key
from domestique.store.database import Connection
from domestique.store.raw_files import RawFile
from domestique.store.route_making import Lines, made, routes_in
from domestique.store.routes import NewRoute

MOST_FILES = 50
LARGEST_FILE = 64_000_000
SOURCE = "route"


class NoWay(Refused):
    """The activity has no places, or too few, to make a route of."""


@dataclass(frozen=True, slots=True)
class RouteUpload:
    """`name` as the sender wrote it."""

    name: str
    incoming: Incoming


@dataclass(frozen=True, slots=True)
class RouteFile:
    """What became of one file. `code` is None when all of its lines are routes; `known`: they were there before."""

    name: str
    route_ids: tuple[UUID, ...]
    code: str | None = None
    known: bool = False
    size: int = 0
    detail: Mapping[str, str | int | float] = field(default_factory=dict)


async def add_routes(
    desk: Desk, user_id: UUID, files: Sequence[RouteUpload], *, sport: Sport | None = None
) -> tuple[RouteFile, ...]:
    """One transaction a file: a bad one does not stop the others."""
    if not files:
        raise BadValue("files", "missing")
    if len(files) > MOST_FILES:
        raise BadValue("files", "too_many_files", most=MOST_FILES)
    return tuple([await _add(desk, user_id, file, sport) for file in files])


async def _add(desk: Desk, user_id: UUID, file: RouteUpload, sport: Sport | None) -> RouteFile:
    name = file_name(file.name)
    if file.incoming.size > LARGEST_FILE:
        return RouteFile(name, (), "too_large", size=file.incoming.size)
    key = raw_key(user_id, file.incoming.sha256)
    await file.incoming.keep(key)
    lines = await _read(await desk.blobs.get(key), name, sport)
    if isinstance(lines, RouteFile):
        return lines
    async with desk.database.as_user(user_id) as conn:
        raw = RawFile(
            id=desk.new_id(),
            sha256=file.incoming.sha256,
            name=name,
            size=file.incoming.size,
            kind=None,
            blob_key=key,
            source=SOURCE,
            received_at=desk.now(),
        )
        raw_id = await raw_files.insert_once(conn, user_id, raw)
        known = (await routes.of_files(conn, user_id, [raw_id])).get(raw_id)
        if known:
            for route_id, binned in known:
                if binned:
                    await routes.set_deleted(conn, user_id, route_id, deleted_at=None)
            return RouteFile(name, tuple(route_id for route_id, _ in known), known=True)
        new = [NewRoute(desk.new_id(), one, raw_id, part) for part, one in enumerate(lines.made)]
        await routes.insert_all(conn, user_id, new, now=desk.now())
        await _look_for_activities(desk, conn, user_id)
    return RouteFile(name, tuple(one.id for one in new), lines.refused[0] if lines.refused else None)


async def _read(data: bytes, name: str, sport: Sport | None) -> Lines | RouteFile:
    try:
        return await asyncio.to_thread(routes_in, data, name, sport)
    except BadFile as bad:
        return RouteFile(name, (), bad.code, size=len(data), detail=bad.detail)
    except BadLine as bad:
        return RouteFile(name, (), bad.code)


async def route_of_activity(desk: Desk, user_id: UUID, activity_id: UUID, *, name: str | None = None) -> UUID:
    """The way an activity went, kept as a route of its own."""
    async with desk.database.as_user(user_id) as conn:
        detail = await activities.get(conn, user_id, activity_id)
        if detail is None:
            raise NotFound
        stored = await streams.read(conn, user_id, activity_id, ("latitude", "longitude", "altitude"))
        fit = any(source.kind == "fit" for source in await _files(conn, user_id, activity_id))
    columns = await asyncio.to_thread(
        lambda: {stream.channel: streams.unpack(stream).values() for stream in stored if stream.channel != "time"}
    )
    if "latitude" not in columns or "longitude" not in columns:
        raise NoWay
    height = columns.get("altitude", np.full(len(columns["latitude"]), np.nan))
    sport = Sport(detail.row.sport)
    course = Course(None, sport, columns["latitude"], columns["longitude"], height, barometric=fit)
    title = name or detail.row.name or f"{detail.row.start_at:%Y-%m-%d}"
    try:
        new = NewRoute(desk.new_id(), await asyncio.to_thread(made, course, title, sport), from_activity_id=activity_id)
    except BadLine as bad:
        raise NoWay from bad
    async with desk.database.as_user(user_id) as conn:
        await routes.insert_all(conn, user_id, [new], now=desk.now())
        await _look_for_activities(desk, conn, user_id)
    return new.id


async def _files(conn: Connection, user_id: UUID, activity_id: UUID) -> list[RawFile]:
    sources = await activity_parts.sources_of_activity(conn, user_id, activity_id)
    return list((await raw_files.get_all(conn, user_id, {source.raw_id for source in sources})).values())


async def _look_for_activities(desk: Desk, conn: Connection, user_id: UUID) -> None:
    await desk.queue.defer(conn, user_id, task=route_matches.MATCH_TASK, args={}, lock=route_matches.LOCK)
    await notices.publish(conn, user_id, topic="route")
