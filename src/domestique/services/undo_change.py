"""What was changed, the newest first, and all of one change put back as it was, or none of it."""

from dataclasses import dataclass
from uuid import UUID

from domestique.kit.cursor import seal, unseal
from domestique.services.desk import Desk
from domestique.services.errors import AlreadyUndone, BadValue, ChangedSince, NotFound
from domestique.store import change_sets, notices
from domestique.store.change_sets import Change

_NAMED = 3


@dataclass(frozen=True, slots=True)
class ChangePage:
    changes: tuple[Change, ...]
    next_cursor: str | None


async def list_changes(desk: Desk, user_id: UUID, *, cursor: str | None, limit: int) -> ChangePage:
    after = None if cursor is None else _place(cursor)
    async with desk.database.as_user(user_id) as conn:
        found = await change_sets.page(conn, user_id, after=after, limit=limit + 1)
    shown = found[:limit]
    return ChangePage(shown, seal(["change", str(shown[-1].id)]) if len(found) > limit else None)


async def undo_change(desk: Desk, user_id: UUID, change_id: UUID) -> int:
    """How many activities are again as they were."""
    async with desk.database.as_user(user_id) as conn:
        change = await change_sets.get(conn, user_id, change_id)
        if change is None:
            raise NotFound
        if change.undone_at is not None:
            raise AlreadyUndone
        edited = await change_sets.edited_since(conn, user_id, change_id, limit=_NAMED + 1)
        if edited:
            names = [one.name or f"{one.sport} {one.start_at:%Y-%m-%d %H:%M}" for one in edited[:_NAMED]]
            raise ChangedSince(tuple(one.id for one in edited), names, more=len(edited) > _NAMED)
        if await change_sets.erased_since(conn, user_id, change_id):
            raise ChangedSince((), [], more=True)
        count = await change_sets.put_back(conn, user_id, change_id, touched=change.touched, at=desk.now())
        await notices.publish(conn, user_id, topic="activity")
        await desk.measure_soon(conn, user_id)
    return count


def _place(cursor: str) -> UUID:
    try:
        of, last = unseal(cursor, str, str)
        if of != "change":
            raise ValueError("a cursor of another list")
        return UUID(str(last))
    except ValueError as cause:
        raise BadValue("cursor", "cursor") from cause
