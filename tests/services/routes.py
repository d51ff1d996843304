"""Handing routes in without the door, and having activities compared with them."""

from contextlib import AsyncExitStack
from uuid import UUID

from domestique.services.add_route import RouteFile, RouteUpload, add_routes
from domestique.services.desk import Desk
from domestique.services.match_routes import match_routes
from tests.fakes.ways import gpx_way
from tests.services.handing_in import nothing


async def hand_in_routes(desk: Desk, user_id: UUID, *files: tuple[str, bytes]) -> tuple[RouteFile, ...]:
    async with AsyncExitStack() as stack:
        uploads = []
        for name, content in files:
            incoming = await stack.enter_async_context(desk.blobs.receive())
            await incoming.write(content)
            await incoming.close()
            uploads.append(RouteUpload(name, incoming))
        return await add_routes(desk, user_id, uploads)


async def a_route(desk: Desk, user_id: UUID, data: bytes | None = None) -> UUID:
    (file,) = await hand_in_routes(desk, user_id, ("way.gpx", data or gpx_way()))
    return file.route_ids[0]


async def match(desk: Desk, user_id: UUID) -> int:
    return await match_routes(desk, user_id, progress=nothing)
