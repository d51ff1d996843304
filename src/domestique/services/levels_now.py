"""How far an athlete has come on the ladder of each family: begun from what they had done, moved by every planned
workout that was done since, of a plan or kept on its own; with each workout that moved it. Not a deed.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from domestique.model.athlete import DatedSetting, valid_on
from domestique.model.plan import Done, Planned
from domestique.model.plan_reading import read_plan
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.model.workout_reading import BadWorkout, read_workout
from domestique.model.workout_thresholds import thresholds_for
from domestique.planning.library import BY_SLUG, LIBRARY
from domestique.planning.library.ability import DAYS, begun
from domestique.planning.library.doses import NoDose, plan_dose
from domestique.planning.library.knowing import known_as
from domestique.planning.library.levels import Course, courses
from domestique.planning.library.trying import Tried, Went, tried
from domestique.planning.matching import matched
from domestique.store import activity_sums, athlete_settings, plan_workouts, plans, workouts, zone_times
from domestique.store.activity_sums import Done as Session
from domestique.store.database import Connection
from domestique.store.workouts import Wanted, WorkoutRow

TRIED_DAYS: Final = 182
"""How far back planned workouts move a level: half a year; what lies before it is in where a family begun."""
_MOST: Final = 5_000
_MOST_ALONE: Final = 500


@dataclass(frozen=True, slots=True)
class Try:
    """A planned workout, the session that was it, and how it went. Of a plan, or kept on its own (`workout_id`)."""

    plan_id: UUID | None
    item: Planned
    session: Session
    tried: Tried
    workout_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Levels:
    """`levels` of every family; `courses` and `tries` (by the attempt's key) of those that planned workouts moved."""

    levels: Mapping[str, float]
    courses: Mapping[str, Course]
    tries: Mapping[str, Try]


async def levels_now(conn: Connection, user_id: UUID, *, today: date, zone: str) -> Levels:
    since = today - timedelta(days=TRIED_DAYS)
    sessions = await activity_sums.done(conn, user_id, since - timedelta(days=DAYS), today, zone=zone, limit=_MOST)
    found = await _tries(conn, user_id, since, today, sessions)
    return await asyncio.to_thread(levels_of, found, sessions, today)


def levels_of(found: Sequence[Try], sessions: Sequence[Session], today: date) -> Levels:
    """Where a family begun is told on the evening before its first planned workout; untried ones begin today."""
    done = [Done(one.day, Sport(one.sport), round((one.timer_s or 0) / 60), one.load or 0.0) for one in sessions]
    eve: dict[str, date] = {}
    for one in found:
        family, day = one.tried.attempt.family, one.tried.attempt.day - timedelta(days=1)
        eve[family] = min(day, eve.get(family, day))
    start = begun(LIBRARY, done, today)
    for day in sorted(set(eve.values())):
        families = {family for family, first in eve.items() if first == day}
        members = [one for one in LIBRARY if one.family in families]
        start |= begun(members, [each for each in done if each.day <= day], day)
    ways = courses([one.tried.attempt for one in found], today, start)
    levels = start | {family: way.level for family, way in ways.items()}
    return Levels(levels, ways, {one.tried.attempt.key: one for one in found})


async def _tries(conn: Connection, user_id: UUID, since: date, today: date, sessions: Sequence[Session]) -> list[Try]:
    """Of the plans that are carried out, of others what was carried out of them, then of workouts kept outside of any;
    each session once."""
    pairs: list[tuple[UUID | None, UUID | None, Planned, Session]] = []
    taken: set[UUID] = set()
    rows = await plans.every(conn, user_id)
    for row in sorted(rows, key=lambda one: (not one.active, one.id)):
        version = await plans.version(conn, user_id, row.id, row.head)
        if version is None or str(version.body["first"]) > today.isoformat():
            continue
        linked = {one.item_id for one in await plan_workouts.of_plan(conn, user_id, row.id)}
        items = [
            one
            for one in read_plan(version.body).items
            if since <= one.day <= today and one.template in BY_SLUG and (row.active or one.id in linked)
        ]
        by_id = {one.id: one for one in sessions if one.id not in taken}
        found = matched(items, list(by_id.values()))
        taken.update(found.values())
        pairs += [(row.id, None, item, by_id[found[item.id]]) for item in items if item.id in found]
    alone = {one.id: one for one in await _alone(conn, user_id, since, today)}
    by_id = {one.id: one for one in sessions if one.id not in taken}
    found = matched(list(alone.values()), list(by_id.values()))
    pairs += [(None, UUID(name), alone[name], by_id[one]) for name, one in found.items()]
    work = await _work(conn, user_id, [one.id for *_, item, one in pairs if item.role is Role.HARD])
    tries = []
    for plan_id, workout_id, item, one in pairs:
        went = Went(one.day, (one.timer_s or 0.0) / 60, one.load, work.get(one.id), one.rpe)
        how = tried(item, BY_SLUG[str(item.template)], went, f"{plan_id or 'alone'}:{item.id}")
        if how is not None:
            tries.append(Try(plan_id, item, one, how, workout_id))
    return tries


async def _alone(conn: Connection, user_id: UUID, since: date, today: date) -> list[Planned]:
    """Workouts of no plan that are one of the library, as a plan would have them; each by its own id."""
    rows = await workouts.page(conn, user_id, Wanted(since, today), descending=True, after=None, limit=_MOST_ALONE)
    linked = await plan_workouts.plans_of(conn, user_id, [row.id for row, _ in rows])
    loose = [row for row, _ in rows if row.id not in linked]
    if not loose:
        return []
    history = await athlete_settings.history(conn, user_id)
    return await asyncio.to_thread(lambda: [one for row in loose if (one := _as_planned(row, history)) is not None])


def _as_planned(row: WorkoutRow, history: Sequence[DatedSetting]) -> Planned | None:
    try:
        workout = read_workout(row.body)
    except BadWorkout:
        return None
    known = known_as(workout, LIBRARY)
    if known is None or row.day is None:
        return None
    template, level = known
    try:
        dose = plan_dose(workout, thresholds_for(valid_on(history, row.day), workout.sport))
    except NoDose:
        return None
    return Planned(
        str(row.id), row.day, template.sport, template.role, row.name, dose,
        template=template.slug, level=level, tags=template.tags,
    )  # fmt: skip


async def _work(conn: Connection, user_id: UUID, ids: Sequence[UUID]) -> dict[UUID, float]:
    """Minutes above the first threshold. Not by the heart: it follows short repeats too slowly."""
    return {
        one.activity_id: (one.three[1] + one.three[2]) / 60
        for one in await zone_times.of_activities(conn, user_id, ids)
        if one.three is not None and one.kind != "heart_rate"
    }
