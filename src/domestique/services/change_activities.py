"""Change or delete many activities at once, all or none, so that it can be undone (services/undo_change.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import activity_edits, change_sets, gear, notices
from domestique.store.activity_filter import Chosen
from domestique.store.activity_wishes import columns_for, gear_in, in_order
from domestique.store.change_sets import MOST, Kind
from domestique.store.database import Connection

MOST_TAGS = 50


class _Nobody(Exception):
    """A filter chose nothing: nothing is to be remembered either."""


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """`wishes` by the names of the API: sport, gear_id, rpe. None clears."""

    wishes: Mapping[str, object]
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()

    @property
    def tags(self) -> bool:
        return bool(self.add_tags or self.remove_tags)


@dataclass(frozen=True, slots=True)
class Changed:
    """`change_id` is None when there was nothing to change."""

    change_id: UUID | None
    count: int


@dataclass(frozen=True, slots=True)
class Deleted:
    changed: Changed
    undo_until: datetime


async def edit_activities(desk: Desk, user_id: UUID, chosen: Chosen, edit: BulkEdit) -> Changed:
    now, change_id = desk.now(), desk.new_id()
    columns = columns_for(edit.wishes)
    touched = (*columns.new, "own_fields", *(("tags", "tag_words") if edit.tags else ()))
    what = _described(edit)
    try:
        async with desk.database.as_user(user_id) as conn:
            wanted = gear_in(edit.wishes)
            if wanted is not None and not await gear.known(conn, user_id, wanted):
                raise BadValue("edit.gear_id", "no_such_gear")
            count = await _begin(conn, user_id, change_id, "edit", chosen, touched, what, now)
            if edit.tags:
                most = await activity_edits.set_tags(
                    conn,
                    user_id,
                    change_id,
                    add=edit.add_tags,
                    remove=edit.remove_tags,
                    new=columns.new,
                    own=columns.own,
                    at=now,
                )
                if edit.add_tags and most > MOST_TAGS:
                    raise BadValue("edit.add_tags", "too_many_tags", most=MOST_TAGS)
            else:
                await activity_edits.set_values(conn, user_id, change_id, new=columns.new, own=columns.own, at=now)
            await desk.measure_soon(conn, user_id)
    except _Nobody:
        return Changed(None, 0)
    return Changed(change_id, count)


async def delete_activities(desk: Desk, user_id: UUID, chosen: Chosen, *, kept: timedelta) -> Deleted:
    now, change_id = desk.now(), desk.new_id()
    try:
        async with desk.database.as_user(user_id) as conn:
            count = await _begin(conn, user_id, change_id, "delete", chosen, ("deleted_at",), {}, now)
            await activity_edits.set_deleted(conn, user_id, change_id, deleted_at=now)
            await desk.measure_soon(conn, user_id)
    except _Nobody:
        return Deleted(Changed(None, 0), now + kept)
    return Deleted(Changed(change_id, count), now + kept)


async def _begin(
    conn: Connection,
    user_id: UUID,
    change_id: UUID,
    kind: Kind,
    chosen: Chosen,
    touched: tuple[str, ...],
    what: Mapping[str, object],
    now: datetime,
) -> int:
    """Chosen by id, every one must be there."""
    count = await change_sets.begin(
        conn, user_id, change_id, kind=kind, chosen=chosen, touched=touched, what=what, at=now
    )
    if chosen.ids is not None and count < len(set(chosen.ids)):
        raise NotFound
    if count > MOST:
        raise BadValue("filter", "too_many_activities", most=MOST)
    if not count:
        raise _Nobody
    await notices.publish(conn, user_id, topic="activity")
    return count


def _described(edit: BulkEdit) -> dict[str, object]:
    told: dict[str, object] = {
        name: str(value) if isinstance(value, UUID) else value for name, value in edit.wishes.items()
    }
    if edit.add_tags:
        told["add_tags"] = in_order(edit.add_tags)
    if edit.remove_tags:
        told["remove_tags"] = in_order(edit.remove_tags)
    return told
