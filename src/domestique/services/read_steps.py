"""The steps of one workout of a plan, in whatever version of it, or of an offer: what is changed begins with them."""

from dataclasses import dataclass, replace
from uuid import UUID

from domestique.locales import Language
from domestique.model.plan import Plan, Planned
from domestique.model.plan_reading import read_plan
from domestique.model.workout import Workout
from domestique.model.workout_reading import read_workout
from domestique.planning.steps import name_of, workout_for
from domestique.services.athlete_now import today_of
from domestique.services.carrying_out import AHEAD, digest_of_row, lifting_of
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.plan_keeping import held
from domestique.store import plan_proposals, plan_workouts, workouts
from domestique.store.database import Connection


@dataclass(frozen=True, slots=True)
class Steps:
    """`apart`: the athlete changed the workout it became, by itself; `workout` is that one then."""

    item: Planned
    workout: Workout
    apart: bool = False


async def steps_of_item(
    desk: Desk, user_id: UUID, plan_id: UUID, item_id: str, *, branch: str | None, language: Language
) -> Steps:
    async with desk.database.as_user(user_id) as conn:
        found = await held(conn, user_id, plan_id, branch=branch)
        item = _item(found.plan, item_id)
        if found.line == found.row.branch:
            changed = await _changed_apart(conn, user_id, plan_id, item_id)
            if changed is not None:
                return Steps(item, changed, apart=True)
        return await _written(desk, conn, user_id, found.plan, item, language)


async def steps_of_offer(desk: Desk, user_id: UUID, proposal_id: UUID, item_id: str, *, language: Language) -> Steps:
    async with desk.database.as_user(user_id) as conn:
        row = await plan_proposals.get(conn, user_id, proposal_id)
        if row is None:
            raise NotFound
        plan = read_plan(row.body)
        return await _written(desk, conn, user_id, plan, _item(plan, item_id), language)


def _item(plan: Plan, item_id: str) -> Planned:
    for one in plan.items:
        if one.id == item_id:
            return one
    raise NotFound


async def _written(desk: Desk, conn: Connection, user_id: UUID, plan: Plan, item: Planned, language: Language) -> Steps:
    today = await today_of(desk, conn, user_id)
    others = [one for one in plan.items if today <= one.day <= today + AHEAD and one.id != item.id]
    lifting = await lifting_of(conn, user_id, plan, [item, *others], today)
    workout = workout_for(item, language, lifting.get(item.id))
    # A label such as "75 min" is of the template's own steps.
    return Steps(item, workout if item.workout else replace(workout, name=name_of(item, language)[:120]))


async def _changed_apart(conn: Connection, user_id: UUID, plan_id: UUID, item_id: str) -> Workout | None:
    for link in await plan_workouts.of_plan(conn, user_id, plan_id):
        if link.item_id == item_id:
            row = await workouts.get(conn, user_id, link.workout_id)
            if row is not None and digest_of_row(row.body, row.day) != link.digest:
                return read_workout(row.body)
    return None
