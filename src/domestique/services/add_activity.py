"""An activity by hand: nothing was recorded, everything in it is the athlete's own and stays so."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from domestique.kit.days import placed
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.store import gear, manual_activities, notices
from domestique.store.activity_wishes import columns_for, gear_in


async def add_activity(desk: Desk, user_id: UUID, wishes: Mapping[str, object], *, zone: str) -> UUID:
    """By the names of the API; sport, start and elapsed_s are among them. A `start` without a zone is in `zone`."""
    activity_id, now = desk.new_id(), desk.now()
    kept: dict[str, object] = {field: value for field, value in wishes.items() if value is not None}
    if isinstance(start := kept.get("start"), datetime):
        kept["start"] = placed(start, zone, now=now)
        if kept["start"] is None:
            raise BadValue("start", "datetime_past")
    async with desk.database.as_user(user_id) as conn:
        wanted = gear_in(kept)
        if wanted is not None and not await gear.known(conn, user_id, wanted):
            raise BadValue("gear_id", "no_such_gear")
        columns = columns_for(kept)
        await manual_activities.add(conn, user_id, activity_id, new=columns.new, own=columns.own, now=now)
        await notices.publish(conn, user_id, topic="activity", id=activity_id)
        await desk.measure_soon(conn, user_id)
    return activity_id
