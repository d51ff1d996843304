"""What was changed, the newest first, and all of one change put back as it was, or none of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domestique.kit.cursor import seal, unseal
from domestique.services.desk import Desk
from domestique.services.errors import AlreadyUndone, BadValue, ChangedSince, NotFound
from domestique.store import (
    activities,
    athlete_settings,
    change_sets,
    connections,
    links,
    notices,
    structures,
    wellness_days,
    workouts,
)
from domestique.store.change_sets import Change
from domestique.store.composing import undoing
from domestique.store.database import Connection
from domestique.store.deciding import Wish
from domestique.store.outbox import Subject
from domestique.store.sample_data import PLAN_DEMO_TASK

_NAMED = 3


@dataclass(frozen=True, slots=True)
class ChangePage:
    changes: tuple[Change, ...]
    next_cursor: str | None


async def list_changes(
    desk: Desk, user_id: UUID, *, cursor: str | None, limit: int, automatic: bool | None = None
) -> ChangePage:
    """`automatic`: only what nobody asked for, or none of it; None for both."""
    after = None if cursor is None else _place(cursor)
    async with desk.database.as_user(user_id) as conn:
        found = await change_sets.page(conn, user_id, after=after, limit=limit + 1, automatic=automatic)
    shown = found[:limit]
    return ChangePage(shown, seal(["change", str(shown[-1].id)]) if len(found) > limit else None)


async def undo_change(desk: Desk, user_id: UUID, change_id: UUID, *, sends: bool = True) -> int:
    """How many activities are again as they were. `sends`: whether what was taken away elsewhere may go there again."""
    async with desk.database.as_user(user_id) as conn:
        await links.hold(conn, user_id)
        change = await change_sets.get(conn, user_id, change_id)
        if change is None:
            raise NotFound
        if change.undone_at is not None:
            raise AlreadyUndone
        structure = await structures.structure_of(conn, user_id, change_id)
        if structure is not None and change.kind == "delete_workout":
            return await _put_workout_back(desk, conn, user_id, change, structure, sends=sends)
        if structure is not None:
            count = await _put_recordings_back(desk, conn, user_id, change, structure)
            await notices.publish(conn, user_id, topic="activity")
            await desk.measure_soon(conn, user_id)
            return count
        edited = await change_sets.edited_since(conn, user_id, change_id, limit=_NAMED + 1)
        if edited:
            names = [_named(one.name, one.sport, one.start_at) for one in edited[:_NAMED]]
            raise ChangedSince(tuple(one.id for one in edited), names, more=len(edited) > _NAMED)
        if await change_sets.erased_since(conn, user_id, change_id):
            raise ChangedSince((), [], more=True)
        await wellness_days.bring_back(conn, user_id, change_id)
        settings = [athlete_settings.of_json(one) for one in change.what.get("settings", ())]
        await athlete_settings.bring_back(conn, user_id, settings)
        if change.what.get("plans"):
            await desk.queue.defer(conn, user_id, task=PLAN_DEMO_TASK, args={}, lock=PLAN_DEMO_TASK)
        count = await change_sets.put_back(conn, user_id, change_id, touched=change.touched, at=desk.now())
        await notices.publish(conn, user_id, topic="activity")
        await desk.measure_soon(conn, user_id)
    return count


async def _put_recordings_back(
    desk: Desk, conn: Connection, user_id: UUID, change: Change, structure: Mapping[str, Any]
) -> int:
    now = desk.now()
    try:
        await undoing.undo(conn, desk.blobs, user_id, change.kind, structure, automatic=change.automatic, now=now)
    except undoing.Moved as moved:
        found = await activities.get(conn, user_id, moved.activity_id, deleted=True)
        names = [] if found is None else [_named(found.row.name, found.row.sport, found.row.start_at)]
        raise ChangedSince((moved.activity_id,), names, more=found is None) from moved
    await structures.set_undone(conn, user_id, change.id, at=now)
    return change.count


async def _put_workout_back(
    desk: Desk, conn: Connection, user_id: UUID, change: Change, structure: Mapping[str, Any], *, sends: bool
) -> int:
    """Here, and as it stood wherever the deletion took it away: the wish for that is called off, or sent again."""
    workout_id, name = UUID(structure["workout"]), str(change.what.get("name") or "")
    if not await workouts.set_deleted(conn, user_id, workout_id, deleted_at=None):
        raise ChangedSince((), [name], more=False)
    for stood in structure.get("stood", ()) if sends else ():
        there = await connections.get(conn, user_id, UUID(stood["connection"]))
        if there is not None:
            wish = Wish(there.id, there.slug, Subject("workout", workout_id), name, stood["intent"])
            await desk.send_soon(conn, user_id, wish)
    await structures.set_undone(conn, user_id, change.id, at=desk.now())
    await notices.publish(conn, user_id, topic="workout", id=structure["workout"])
    return change.count


def _named(name: str | None, sport: str, start_at: datetime) -> str:
    return name or f"{sport} {start_at:%Y-%m-%d %H:%M}"


def _place(cursor: str) -> UUID:
    try:
        of, last = unseal(cursor, str, str)
        if of != "change":
            raise ValueError("a cursor of another list")
        return UUID(str(last))
    except ValueError as cause:
        raise BadValue("cursor", "cursor") from cause
