"""A plan that is active becomes workouts, and a change of it reaches them and wherever they stand; not a deed itself.

What the athlete changed in such a workout, or threw away, is theirs: the plan leaves it as it is. Nothing is sent for
the first time here: that takes a yes of its own. What stands outside by such a yes follows the plan.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from domestique.locales import Language
from domestique.model.plan import Plan, Planned, monday_of
from domestique.model.sport import Sport
from domestique.model.workout import Workout
from domestique.model.workout_json import workout_json
from domestique.planning.library import Lifting
from domestique.planning.steps import workout_for
from domestique.planning.strength.ahead import as_of
from domestique.planning.weeks import lighter_weeks
from domestique.services.athlete_now import today_of
from domestique.services.desk import Desk
from domestique.services.going_out import body_to_send
from domestique.store import accounts, lifted, notices, plan_workouts, standing, workouts
from domestique.store.database import Connection
from domestique.store.deciding import Wish
from domestique.store.outbox import Subject
from domestique.store.plan_workouts import Linked
from domestique.store.plans import PlanAuthor
from domestique.store.workouts import Author, WorkoutRow

AHEAD: Final = timedelta(days=42)
"""So far ahead a planned item becomes a workout: what comes later changes too often yet."""
LIFTED_DAYS: Final = 120
_AUTHORS: Final[dict[PlanAuthor, Author]] = {
    "person": "athlete", "solver": "solver", "coach": "coach", "import": "import",
}  # fmt: skip


async def carry_out(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    plan_id: UUID,
    plan: Plan | None,
    author: PlanAuthor,
    anew: Collection[str] = (),
) -> None:
    """`plan` None: it is not active any more, and what it became and is yet to come goes away. `anew`: items the
    athlete has just chosen otherwise, whose workouts follow also where they were changed or thrown away."""
    today = await today_of(desk, conn, user_id)
    account = await accounts.get(conn, user_id)
    language: Language = "en" if account is not None and account.language == "en" else "ko"
    items = {} if plan is None else {one.id: one for one in plan.items if today <= one.day <= today + AHEAD}
    lifting = await lifting_of(conn, user_id, plan, items.values(), today)
    linked = {one.item_id: one for one in await plan_workouts.of_plan(conn, user_id, plan_id)}
    thrown_away: set[str] = set()
    for item_id, link in linked.items():
        row = await workouts.get(conn, user_id, link.workout_id, lock=True)
        if row is None and item_id in anew:
            thrown_away.add(item_id)
        if row is None or (row.day is not None and row.day < today and item_id not in items):
            continue
        if digest_of_row(row.body, row.day) != link.digest and item_id not in anew:
            continue
        if item_id in items:
            workout = workout_for(items[item_id], language, lifting.get(item_id))
            await _follow(desk, conn, user_id, plan_id, row, items[item_id], workout)
        elif plan is None or not any(one.id == item_id for one in plan.items):
            await _take_away(desk, conn, user_id, plan_id, row, item_id)
    fresh = [
        (one, workout_for(one, language, lifting.get(name)))
        for name, one in items.items()
        if name not in linked or name in thrown_away
    ]
    await _begin(desk, conn, user_id, plan_id, fresh, author)


def digest_of_row(body: Any, day: date | None) -> str:
    """What tells whether a workout is as the plan wrote it."""
    packed = json.dumps([body, None if day is None else day.isoformat()], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(packed.encode()).hexdigest()


async def lifting_of(
    conn: Connection, user_id: UUID, plan: Plan | None, items: Collection[Planned], today: date
) -> Mapping[str, Lifting]:
    """By the item's id, of strength sessions only: their weights follow from what was lifted up to today."""
    gym = [one for one in items if one.sport is Sport.STRENGTH and one.workout is None]
    account = await accounts.get(conn, user_id)
    if plan is None or account is None or not gym:
        return {}
    since = today - timedelta(days=LIFTED_DAYS)
    past = await lifted.lifted(conn, user_id, since=since, until=today, zone=account.time_zone)
    days, light = [one.day for one in gym], lighter_weeks(plan)
    return {one.id: Lifting(as_of(one.day, days, past), past, deload=monday_of(one.day) in light) for one in gym}


async def _begin(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    plan_id: UUID,
    fresh: list[tuple[Planned, Workout]],
    author: PlanAuthor,
) -> None:
    links = []
    for item, workout in fresh:
        workout_id = desk.new_id()
        await workouts.add(
            conn, user_id, workout_id, day=item.day, notes=None, workout=workout, author=_AUTHORS[author],
            now=desk.now(),
        )  # fmt: skip
        links.append(Linked(item.id, workout_id, digest_of_row(workout_json(workout), item.day)))
    await plan_workouts.put(conn, user_id, plan_id, links)
    if links:
        await notices.publish(conn, user_id, topic="workout")


async def _follow(
    desk: Desk, conn: Connection, user_id: UUID, plan_id: UUID, row: WorkoutRow, item: Planned, workout: Workout
) -> None:
    body = workout_json(workout)
    if (dict(row.body), row.day) == (body, item.day):
        return
    values = {"day": item.day, "body": body}
    await workouts.change(conn, user_id, row.id, version=row.version, values=values, at=desk.now())
    await plan_workouts.put(conn, user_id, plan_id, [Linked(item.id, row.id, digest_of_row(body, item.day))])
    await _send_on(desk, conn, user_id, row.id, workout, body, item.day)
    await notices.publish(conn, user_id, topic="workout", id=row.id)


async def _send_on(
    desk: Desk, conn: Connection, user_id: UUID, workout_id: UUID, workout: Workout, body: dict[str, Any], day: date
) -> None:
    """To where it stands already, by an earlier yes."""
    for there, _ in await standing.wherever(conn, user_id, workout_id):
        sent = await body_to_send(desk, conn, user_id, there, body, workout, day)
        intent = {"body": sent, "day": day.isoformat()}
        await desk.send_soon(
            conn, user_id, Wish(there.id, there.slug, Subject("workout", workout_id), workout.name, intent)
        )


async def _take_away(desk: Desk, conn: Connection, user_id: UUID, plan_id: UUID, row: WorkoutRow, item_id: str) -> None:
    for there, _ in await standing.wherever(conn, user_id, row.id, perhaps=True):
        await desk.send_soon(conn, user_id, Wish(there.id, there.slug, Subject("workout", row.id), row.name, {}))
    await workouts.set_deleted(conn, user_id, row.id, deleted_at=desk.now())
    await plan_workouts.drop(conn, user_id, plan_id, [item_id])
    await notices.publish(conn, user_id, topic="workout", id=row.id)
