"""What is the demo athlete's in an account, and all of it taken away in one step that can be undone."""

from dataclasses import dataclass
from uuid import UUID

from domestique.services.carrying_out import carry_out, digest_of_row
from domestique.services.desk import Desk
from domestique.store import (
    activity_edits,
    athlete_settings,
    change_sets,
    notices,
    plan_workouts,
    sample_data,
    wellness_days,
    workouts,
)
from domestique.store.activity_filter import Chosen, Filter
from domestique.store.database import Connection
from domestique.store.raw_files import DEMO
from domestique.store.sample_data import Samples


@dataclass(frozen=True, slots=True)
class Removed:
    """`change_id` is None when there was nothing to remove."""

    change_id: UUID | None
    activities: int
    days: int
    plans: int


async def find_demo(desk: Desk, user_id: UUID) -> Samples:
    async with desk.database.as_user(user_id) as conn:
        return await sample_data.count(conn, user_id)


async def remove_demo(desk: Desk, user_id: UUID) -> Removed:
    """The athlete's own stays. The activities lie in the bin until they are erased; thresholds go along. Its plan and
    rules are gone at once: who wants the rest back gets them made anew."""
    now, change_id = desk.now(), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        there = await sample_data.count(conn, user_id)
        if there == Samples(0, 0):
            return Removed(None, 0, 0, 0)
        await _take_plans(desk, conn, user_id)
        settings = await athlete_settings.take_away(conn, user_id, source=DEMO)
        count = await change_sets.begin(
            conn,
            user_id,
            change_id,
            kind="delete",
            chosen=Chosen(wanted=Filter(sample=True)),
            touched=("deleted_at",),
            what={
                "sample": True,
                "days": there.days,
                "plans": there.plans,
                "settings": [athlete_settings.as_json(one) for one in settings],
            },
            at=now,
        )
        await activity_edits.set_deleted(conn, user_id, change_id, deleted_at=now)
        days = await wellness_days.take_away(conn, user_id, change_id, source=DEMO)
        await notices.publish(conn, user_id, topic="activity")
        await notices.publish(conn, user_id, topic="athlete")
        await desk.measure_soon(conn, user_id)
    return Removed(change_id, count, days, there.plans)


async def _take_plans(desk: Desk, conn: Connection, user_id: UUID) -> None:
    """Also where they stand elsewhere. A workout that the athlete changed is theirs and stays."""
    unchanged = []
    for plan_id in await sample_data.plans(conn, user_id):
        for link in await plan_workouts.of_plan(conn, user_id, plan_id):
            row = await workouts.get(conn, user_id, link.workout_id)
            if row is not None and digest_of_row(row.body, row.day) == link.digest:
                unchanged.append(link.workout_id)
        await carry_out(desk, conn, user_id, plan_id, None, "person")
    await sample_data.take_plans_away(conn, user_id, workout_ids=unchanged, now=desk.now())
    for topic in ("plan", "rule", "workout", "proposal"):
        await notices.publish(conn, user_id, topic=topic)
