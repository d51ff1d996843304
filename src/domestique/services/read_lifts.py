"""The weights of a plan's strength sessions ahead, each with the last session it follows from and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domestique.model.plan import Planned
from domestique.planning.library import BY_SLUG
from domestique.planning.strength.filling import nexts, past_of
from domestique.planning.strength.lifted import Lifted
from domestique.planning.strength.progression import Next
from domestique.services.athlete_now import today_of
from domestique.services.carrying_out import AHEAD, lifting_of
from domestique.services.desk import Desk
from domestique.services.plan_keeping import held
from domestique.store import plan_workouts


@dataclass(frozen=True, slots=True)
class NextLift:
    """`last` None: it was not lifted in the last months."""

    exercise: str
    next: Next
    last: Lifted | None


@dataclass(frozen=True, slots=True)
class GymDay:
    """`as_of`: the day the weights are reckoned for; sessions before this one will change them."""

    item: Planned
    workout_id: UUID | None
    as_of: date
    deload: bool
    lifts: tuple[NextLift, ...]


async def read_lifts(desk: Desk, user_id: UUID, plan_id: UUID) -> tuple[GymDay, ...]:
    """Of six weeks. Sessions with steps of the athlete's own have the weights they were given."""
    async with desk.database.as_user(user_id) as conn:
        found = await held(conn, user_id, plan_id)
        today = await today_of(desk, conn, user_id)
        ahead = [one for one in found.plan.items if today <= one.day <= today + AHEAD]
        lifting = await lifting_of(conn, user_id, found.plan, ahead, today)
        linked = {one.item_id: one.workout_id for one in await plan_workouts.of_plan(conn, user_id, plan_id)}
    days = []
    for item in ahead:
        known, template = lifting.get(item.id), BY_SLUG.get(item.template or "")
        if known is None or template is None or item.level is None or not 1 <= item.level <= template.top:
            continue
        told = nexts(template.items(item.level), known.history, known.on, rack=known.rack, deload=known.deload)
        lifts = tuple(NextLift(name, one, _last(past_of(name, known.history), known.on)) for name, one in told.items())
        days.append(GymDay(item, linked.get(item.id), known.on, known.deload, lifts))
    return tuple(days)


def _last(past: Sequence[Lifted], on: date) -> Lifted | None:
    return max((one for one in past if one.day < on and one.sets), key=lambda one: one.day, default=None)
