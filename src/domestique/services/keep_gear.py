"""Gear: added, changed, retired, and removed while nothing was done on it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import GearInUse, NotFound
from domestique.store import gear, notices
from domestique.store.gear import Gear, GearKind


async def list_gear(desk: Desk, user_id: UUID) -> tuple[Gear, ...]:
    async with desk.database.as_user(user_id) as conn:
        return await gear.every(conn, user_id)


async def add_gear(desk: Desk, user_id: UUID, *, name: str, kind: GearKind) -> Gear:
    gear_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await gear.add(conn, user_id, gear_id, name=name, kind=kind, now=desk.now())
        await notices.publish(conn, user_id, topic="gear", id=gear_id)
    return Gear(gear_id, name, kind, None, 0, None)


async def change_gear(desk: Desk, user_id: UUID, gear_id: UUID, changes: Mapping[str, Any]) -> Gear:
    async with desk.database.as_user(user_id) as conn:
        if not await gear.change(conn, user_id, gear_id, changes=changes):
            raise NotFound
        (changed,) = await gear.every(conn, user_id, id=gear_id)
        await notices.publish(conn, user_id, topic="gear", id=gear_id)
    return changed


async def remove_gear(desk: Desk, user_id: UUID, gear_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        if not await gear.known(conn, user_id, gear_id):
            raise NotFound
        if not await gear.remove_unused(conn, user_id, gear_id):
            raise GearInUse
        await notices.publish(conn, user_id, topic="gear", id=gear_id)
