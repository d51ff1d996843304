"""Name, notes and sport of a route; into the bin and out of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import NotFound, Stale
from domestique.store import notices, routes


async def change_route(
    desk: Desk, user_id: UUID, route_id: UUID, *, version: int, changes: Mapping[str, object]
) -> None:
    """Stale when it is no longer in that version."""
    async with desk.database.as_user(user_id) as conn:
        found = await routes.get(conn, user_id, route_id)
        if found is None:
            raise NotFound
        if found.row.version != version:
            raise Stale
        if not changes:
            return
        if not await routes.change(conn, user_id, route_id, version=version, values=changes, at=desk.now()):
            raise Stale
        await notices.publish(conn, user_id, topic="route", id=route_id)


async def delete_route(desk: Desk, user_id: UUID, route_id: UUID, *, kept: timedelta) -> datetime:
    """Until when it can be brought back."""
    now = desk.now()
    async with desk.database.as_user(user_id) as conn:
        if not await routes.set_deleted(conn, user_id, route_id, deleted_at=now):
            raise NotFound
        await notices.publish(conn, user_id, topic="route", id=route_id)
    return now + kept


async def restore_route(desk: Desk, user_id: UUID, route_id: UUID) -> None:
    """Harmless for one that is not deleted."""
    async with desk.database.as_user(user_id) as conn:
        if await routes.get(conn, user_id, route_id, deleted=True) is None:
            raise NotFound
        await routes.set_deleted(conn, user_id, route_id, deleted_at=None)
        await notices.publish(conn, user_id, topic="route", id=route_id)
