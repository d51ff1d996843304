"""Change, delete and bring back one activity. Each can be undone (services/undo_change.py)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from domestique.kit.days import placed
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale
from domestique.store import activities, activity_edits, change_sets, gear, notices
from domestique.store.activities import Detail
from domestique.store.activity_filter import Chosen
from domestique.store.activity_wishes import FIGURES, columns_for, gear_in
from domestique.store.database import Connection


async def change_activity(
    desk: Desk, user_id: UUID, activity_id: UUID, *, version: int, changes: Mapping[str, object], zone: str = "UTC"
) -> None:
    """Stale when it is no longer in that version. `changes` by the names of the API; None clears."""
    if isinstance(start := changes.get("start"), datetime):
        changes = {**changes, "start": placed(start, zone, now=desk.now())}
        if changes["start"] is None:
            raise BadValue("start", "datetime_past")
    async with desk.database.as_user(user_id) as conn:
        found = await activities.get(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        if found.row.version != version:
            raise Stale
        if changes:
            await _check(conn, user_id, found, changes)
            await _change(desk, conn, user_id, found, changes)
            await notices.publish(conn, user_id, topic="activity", id=activity_id)
            await desk.measure_soon(conn, user_id)


async def _check(conn: Connection, user_id: UUID, found: Detail, wishes: Mapping[str, object]) -> None:
    for field in wishes:
        if field in FIGURES and not found.row.manual:
            raise BadValue(field, "recorded")
    for field in ("sport", "start", "elapsed_s"):
        if found.row.manual and field in wishes and wishes[field] is None:
            raise BadValue(field, "missing")
    wanted = gear_in(wishes)
    if wanted is not None and not await gear.known(conn, user_id, wanted):
        raise BadValue("gear_id", "no_such_gear")


async def _change(desk: Desk, conn: Connection, user_id: UUID, found: Detail, wishes: Mapping[str, object]) -> None:
    change_id, now, one = desk.new_id(), desk.now(), found.row
    columns = columns_for(wishes, found)
    count = await change_sets.begin(
        conn,
        user_id,
        change_id,
        kind="edit",
        chosen=Chosen(ids=(one.id,)),
        touched=(*columns.new, "own_fields"),
        what={"fields": sorted(wishes), **label(found)},
        at=now,
    )
    if not count:
        raise NotFound
    await activity_edits.set_values(
        conn, user_id, change_id, new=columns.new, own=columns.own, not_own=columns.not_own, at=now
    )
    now_there = await activities.get(conn, user_id, one.id)
    if now_there is None or now_there.row.version != one.version + 1:
        raise Stale  # someone else was faster by a moment; all of this is rolled back


def label(found: Detail) -> dict[str, str | None]:
    """By which a person knows the one activity of a change."""
    return {"activity_id": str(found.row.id), "name": found.row.name}


async def delete_activity(desk: Desk, user_id: UUID, activity_id: UUID, *, kept: timedelta) -> datetime:
    """Until when it can be brought back."""
    now = desk.now()
    async with desk.database.as_user(user_id) as conn:
        found = await activities.get(conn, user_id, activity_id)
        if found is None or not await _move(desk, conn, user_id, found, deleted_at=now):
            raise NotFound
    return now + kept


async def restore_activity(desk: Desk, user_id: UUID, activity_id: UUID) -> None:
    """Harmless for one that is not deleted."""
    async with desk.database.as_user(user_id) as conn:
        found = await activities.get(conn, user_id, activity_id, deleted=True)
        if found is None:
            raise NotFound
        if found.row.deleted_at is not None and not await _move(desk, conn, user_id, found, deleted_at=None):
            raise NotFound


async def _move(desk: Desk, conn: Connection, user_id: UUID, found: Detail, *, deleted_at: datetime | None) -> bool:
    """Into the bin or out of it. False when it is not there, or was put together with another."""
    change_id = desk.new_id()
    moved = await change_sets.begin(
        conn,
        user_id,
        change_id,
        kind="restore" if deleted_at is None else "delete",
        chosen=Chosen(ids=(found.row.id,)),
        touched=["deleted_at"],
        what=label(found),
        at=desk.now(),
    )
    if not moved:
        return False
    await activity_edits.set_deleted(conn, user_id, change_id, deleted_at=deleted_at)
    await notices.publish(conn, user_id, topic="activity", id=found.row.id)
    await desk.measure_soon(conn, user_id)
    return True
