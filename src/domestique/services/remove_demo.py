"""What is the demo athlete's in an account, and all of it taken away in one step that can be undone."""

from dataclasses import dataclass
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import activity_edits, athlete_settings, change_sets, notices, sample_data, wellness_days
from domestique.store.activity_filter import Chosen, Filter
from domestique.store.raw_files import DEMO
from domestique.store.sample_data import Samples


@dataclass(frozen=True, slots=True)
class Removed:
    """`change_id` is None when there was nothing to remove."""

    change_id: UUID | None
    activities: int
    days: int


async def find_demo(desk: Desk, user_id: UUID) -> Samples:
    async with desk.database.as_user(user_id) as conn:
        return await sample_data.count(conn, user_id)


async def remove_demo(desk: Desk, user_id: UUID) -> Removed:
    """The athlete's own stays. The activities lie in the bin until they are erased; thresholds go along."""
    now, change_id = desk.now(), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        there = await sample_data.count(conn, user_id)
        if not there.activities and not there.days:
            return Removed(None, 0, 0)
        settings = await athlete_settings.take_away(conn, user_id, source=DEMO)
        count = await change_sets.begin(
            conn,
            user_id,
            change_id,
            kind="delete",
            chosen=Chosen(wanted=Filter(sample=True)),
            touched=("deleted_at",),
            what={"sample": True, "days": there.days, "settings": [athlete_settings.as_json(one) for one in settings]},
            at=now,
        )
        await activity_edits.set_deleted(conn, user_id, change_id, deleted_at=now)
        days = await wellness_days.take_away(conn, user_id, change_id, source=DEMO)
        await notices.publish(conn, user_id, topic="activity")
        await notices.publish(conn, user_id, topic="athlete")
        await desk.measure_soon(conn, user_id)
    return Removed(change_id, count, days)
