"""Plans as they are read: the list, one in any version with what became of its workouts, its line of versions."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal
from uuid import UUID

from domestique.model.plan import Plan
from domestique.model.plan_reading import read_plan
from domestique.model.rule import Rule
from domestique.planning.certificate import softened
from domestique.planning.check import check
from domestique.planning.history.blame import Blame, Told, blame
from domestique.planning.history.diff import Diff, diff
from domestique.planning.matching import matched
from domestique.planning.otherwise import Aside, otherwise
from domestique.planning.reasons import Reason, reasons
from domestique.planning.rules_now import RulesNow
from domestique.planning.solver.footing import assumed_minutes
from domestique.services.athlete_now import Athlete, athlete_now
from domestique.services.carrying_out import AHEAD, digest_of_row
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.plan_keeping import Held, held, rules_of, rules_today, season_lock, softened_as
from domestique.store import activity_sums, job_runs, plan_workouts, plans, workouts
from domestique.store.activity_sums import Done
from domestique.store.database import Connection
from domestique.store.plan_workouts import Linked
from domestique.store.plans import BranchRow, PlanRow, VersionRow

_MOST_DONE = 5_000
Apart = Literal["changed", "gone"]
"""What the athlete did by themselves to the workout an item became: the plan leaves it as it is then."""


@dataclass(frozen=True, slots=True)
class Listed:
    row: PlanRow
    first: date
    last: date
    version: VersionRow


@dataclass(frozen=True, slots=True)
class PlanSeen:
    """`workouts`, `done` and `reasons` by the item's id; the last of the next four weeks. `rules_now` of the newest
    on the branch that is carried out."""

    held: Held
    workouts: Mapping[str, UUID]
    done: Mapping[str, Done]
    planning: bool
    reasons: Mapping[str, tuple[Reason, ...]]
    rules_now: RulesNow | None = None
    aside: tuple[Aside, ...] = ()
    assumed_minutes: float | None = None
    """a week, where nothing was known of the athlete when it was made"""
    apart: Mapping[str, Apart] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Differing:
    diff: Diff
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Blamed:
    lines: tuple[Blame, ...]
    versions: Mapping[int, VersionRow]
    rules: tuple[Rule, ...]
    reasons: Mapping[str, tuple[Reason, ...]]


async def list_plans(desk: Desk, user_id: UUID, *, archived: bool) -> tuple[Listed, ...]:
    async with desk.database.as_user(user_id) as conn:
        found = []
        for row in await plans.every(conn, user_id, archived=archived):
            version = await plans.version(conn, user_id, row.id, row.head)
            if version is not None:
                first, last = (date.fromisoformat(version.body[name]) for name in ("first", "last"))
                found.append(Listed(row, first, last, version.row))
        return tuple(found)


async def read_one(
    desk: Desk, user_id: UUID, plan_id: UUID, number: int | None = None, *, branch: str | None = None
) -> PlanSeen:
    async with desk.database.as_user(user_id) as conn:
        return await seen(desk, conn, user_id, plan_id, number, branch=branch)


async def seen(
    desk: Desk, conn: Connection, user_id: UUID, plan_id: UUID, number: int | None = None, *, branch: str | None = None
) -> PlanSeen:
    """Only the branch that is carried out became workouts."""
    found = await held(conn, user_id, plan_id, number, branch=branch)
    athlete: Athlete = await athlete_now(desk, conn, user_id)
    linked: dict[str, UUID] = {}
    apart: Mapping[str, Apart] = {}
    if found.line == found.row.branch:
        links = await plan_workouts.of_plan(conn, user_id, plan_id)
        linked = {one.item_id: one.workout_id for one in links}
        if found.row.active:
            apart = await _apart(conn, user_id, found.plan, links, athlete.today)
    done: dict[str, Done] = {}
    if found.plan.first <= athlete.today:
        until = min(found.plan.last, athlete.today)
        sessions = await activity_sums.done(conn, user_id, found.plan.first, until, zone=athlete.zone, limit=_MOST_DONE)
        by_id = {one.id: one for one in sessions}
        done = {name: by_id[one] for name, one in matched(found.plan.items, sessions).items()}
    planning = await job_runs.waits(conn, user_id, lock=season_lock(plan_id))
    newest = found.line == found.row.branch and found.version.number == found.row.head
    today = await rules_today(conn, user_id, found) if newest and athlete.today <= found.plan.last else None
    aside = () if found.version.good else await asyncio.to_thread(_aside, found)
    assumed = assumed_minutes(found.start, found.rules)
    return PlanSeen(found, linked, done, planning, await _reasons(found, athlete), today, aside, assumed, apart)


def _aside(found: Held) -> tuple[Aside, ...]:
    """What its certificate calls broken, and only because of days before it."""
    bound = softened(found.rules, softened_as(found.certificate))
    return otherwise(found.plan, bound, found.start, check(found.plan, bound, found.start))


async def _reasons(found: Held, athlete: Athlete) -> Mapping[str, tuple[Reason, ...]]:
    bound = softened(found.rules, softened_as(found.certificate))
    return await asyncio.to_thread(reasons, found.plan, bound, found.start, max(athlete.today, found.plan.first))


async def _apart(
    conn: Connection, user_id: UUID, plan: Plan, links: Sequence[Linked], today: date
) -> Mapping[str, Apart]:
    ahead = {one.id for one in plan.items if today <= one.day <= today + AHEAD}
    mine = [one for one in links if one.item_id in ahead]
    rows = await workouts.some(conn, user_id, [one.workout_id for one in mine])
    told: dict[str, Apart] = {}
    for one in mine:
        row = rows.get(one.workout_id)
        if row is None or digest_of_row(row.body, row.day) != one.digest:
            told[one.item_id] = "gone" if row is None else "changed"
    return told


async def versions(desk: Desk, user_id: UUID, plan_id: UUID) -> tuple[tuple[VersionRow, ...], tuple[BranchRow, ...]]:
    async with desk.database.as_user(user_id) as conn:
        if await plans.get(conn, user_id, plan_id) is None:
            raise NotFound
        return await plans.versions(conn, user_id, plan_id), await plans.branches(conn, user_id, plan_id)


async def certificate(desk: Desk, user_id: UUID, plan_id: UUID, number: int) -> Mapping[str, Any]:
    async with desk.database.as_user(user_id) as conn:
        version = await plans.version(conn, user_id, plan_id, number)
    if version is None:
        raise NotFound
    return version.certificate


async def compare(desk: Desk, user_id: UUID, plan_id: UUID, before: int, after: int) -> Differing:
    async with desk.database.as_user(user_id) as conn:
        bodies = await plans.bodies(conn, user_id, plan_id, [before, after])
        if before not in bodies or after not in bodies:
            raise NotFound
        left, right = read_plan(bodies[before]), read_plan(bodies[after])
        bound = _once((*await rules_of(conn, user_id, left), *await rules_of(conn, user_id, right)))
    return Differing(diff(left, right), bound)


async def blame_plan(desk: Desk, user_id: UUID, plan_id: UUID, *, branch: str | None = None) -> Blamed:
    async with desk.database.as_user(user_id) as conn:
        found = await held(conn, user_id, plan_id, branch=branch)
        athlete = await athlete_now(desk, conn, user_id)
        rows = {one.number: one for one in await plans.versions(conn, user_id, plan_id)}
        bodies = await plans.bodies(conn, user_id, plan_id, list(_line(rows, found.version.number)))
    told = {number: _told(rows[number], read_plan(body)) for number, body in bodies.items()}
    return Blamed(blame(told, found.version.number), rows, found.rules, await _reasons(found, athlete))


def _line(rows: Mapping[int, VersionRow], head: int) -> Sequence[int]:
    """All that a version came from, and itself."""
    seen_ones: dict[int, None] = {}
    left = [head]
    while left:
        number = left.pop()
        if number in rows and number not in seen_ones:
            seen_ones[number] = None
            left += [one for one in (rows[number].parent, rows[number].parent2) if one is not None]
    return tuple(seen_ones)


def _told(row: VersionRow, plan: Plan) -> Told:
    return Told(row.parent, row.parent2, {one.id: one for one in plan.items})


def _once(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    return tuple({rule.id: rule for rule in rules}.values())
