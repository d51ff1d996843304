"""What is planned and what was done, day by day: the active plans' workouts, those that stand alone, and activities."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from domestique.model.athlete import valid_on
from domestique.model.plan import Dose, Planned, monday_of
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.model.workout_reading import read_workout
from domestique.planning.matching import matched
from domestique.planning.wanted import Known, dose_of
from domestique.planning.weeks import Week, weeks_of
from domestique.services.athlete_now import thresholds_of
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.plan_keeping import held
from domestique.store import accounts, activity_sums, athlete_settings, plan_workouts, plans, workouts
from domestique.store.activity_sums import Done
from domestique.store.database import Connection
from domestique.store.workouts import Wanted, WorkoutRow

LONGEST_DAYS = 98
_MOST = 2_000


@dataclass(frozen=True, slots=True)
class OfPlan:
    """`version`: what an edit of it is based on. `done`: the activity it became."""

    plan_id: UUID
    version: int
    item: Planned
    workout_id: UUID | None
    done: UUID | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """`weeks` are the active plans', in order of their Mondays. What stands alone has what its steps ask of this
    athlete, where they tell."""

    today: date
    planned: tuple[OfPlan, ...]
    alone: tuple[tuple[WorkoutRow, Dose | None], ...]
    done: tuple[Done, ...]
    weeks: tuple[Week, ...]


async def read_agenda(desk: Desk, user_id: UUID, first: date, last: date) -> Agenda:
    """Both days count."""
    async with desk.database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
        if account is None:
            raise NotFound
        zone = account.time_zone
        done = await activity_sums.done(conn, user_id, first, last, zone=zone, limit=_MOST)
        planned: list[OfPlan] = []
        weeks: list[Week] = []
        for row in await plans.every(conn, user_id, archived=False):
            if row.active:
                mine, theirs = await _of_plan(conn, user_id, row.id, first, last, done)
                planned += mine
                weeks += theirs
        taken = {one.workout_id for one in planned}
        rows = await workouts.page(conn, user_id, Wanted(first, last), descending=False, after=None, limit=_MOST)
        linked = await plan_workouts.plans_of(conn, user_id, [row.id for row, _ in rows])
        loose = [row for row, _ in rows if row.id not in taken and row.id not in linked]
        history = await athlete_settings.history(conn, user_id) if loose else ()
    today = desk.now().astimezone(ZoneInfo(zone)).date()
    known = thresholds_of(valid_on(history, today)) if loose else {}
    alone = tuple((row, _asked(row, known)) for row in loose)
    weeks.sort(key=lambda week: week.monday)
    return Agenda(today, tuple(planned), alone, done, tuple(weeks))


async def _of_plan(
    conn: Connection, user_id: UUID, plan_id: UUID, first: date, last: date, done: Sequence[Done]
) -> tuple[list[OfPlan], list[Week]]:
    found = await held(conn, user_id, plan_id)
    linked = {one.item_id: one.workout_id for one in await plan_workouts.of_plan(conn, user_id, plan_id)}
    items = [item for item in found.plan.items if first <= item.day <= last]
    pairs = matched(items, done)
    weeks = [
        week
        for week in weeks_of(found.plan, found.rules)
        if monday_of(first) <= week.monday and week.monday - timedelta(days=6) <= last
    ]
    told = [OfPlan(plan_id, found.version.number, item, linked.get(item.id), pairs.get(item.id)) for item in items]
    return told, weeks


def _asked(row: WorkoutRow, known: Known) -> Dose | None:
    workout = read_workout(dict(row.body))
    role = Role.STRENGTH if workout.sport is Sport.STRENGTH else Role.EASY
    return dose_of(workout, workout.sport, role, None, known)
