"""A plan is changed by hand, by a merge, by going back. Each is judged at once and becomes a version, or nothing."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from domestique.model.plan import Plan
from domestique.model.plan_reading import read_plan
from domestique.planning.certificate import softened
from domestique.planning.check import check
from domestique.planning.edit import Replace, edit
from domestique.planning.history.blame import with_past_of
from domestique.planning.history.diff import Diff, diff
from domestique.planning.history.merge import Merged, Side, merge
from domestique.planning.otherwise import Aside, otherwise
from domestique.planning.verdict import Breach
from domestique.planning.wanted import edits_of
from domestique.planning.worsening import worse
from domestique.services.athlete_now import Athlete, athlete_now
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, PlanBreaks, Stale
from domestique.services.plan_keeping import Held, Judgement, Why, held, judge, keep, rules_of, softened_as
from domestique.store import plans
from domestique.store.database import Connection


@dataclass(frozen=True, slots=True)
class Edited:
    """`version` None: nothing was kept. `worse`: what it breaks that was not broken as much before. `aside`: of all it
    breaks, what it would keep had days passed as planned."""

    version: int | None
    judged: Judgement
    diff: Diff
    worse: tuple[Breach, ...] = ()
    aside: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeDone:
    version: int | None
    merged: Merged
    judged: Judgement | None
    diff: Diff
    names: Mapping[str, str]


async def edit_plan(
    desk: Desk,
    user_id: UUID,
    plan_id: UUID,
    changes: Sequence[Mapping[str, Any]],
    *,
    base: int,
    dry_run: bool = False,
    accept: bool = False,
    said: str | None = None,
    branch: str | None = None,
) -> Edited:
    """On that branch, or on the one that is carried out. Stale when `base` is not its newest. PlanBreaks where more
    hard rules are broken than before and nobody accepts it; BadPlan where a change cannot be meant."""
    async with desk.database.as_user(user_id) as conn:
        there = await held(conn, user_id, plan_id, branch=branch, lock=True)
        if there.version.number != base:
            raise Stale
        athlete = await athlete_now(desk, conn, user_id, first=there.plan.first)
        edits = edits_of(changes, there.plan, athlete.thresholds)
        plan = edit(there.plan, edits, athlete.today)
        judged = await _judged(plan, there, athlete)
        change = diff(there.plan, plan)
        broken, aside = await _worse(there, athlete, judged), await _aside(judged)
        if dry_run or change.empty:
            return Edited(None if dry_run else base, judged, change, broken, aside)
        facts: dict[str, Any] = {"changes": len(change.items)} | _facts(broken, aside, accept=accept)
        if said:
            facts["said"] = said
        why = Why("person", "edited", facts)
        anew = {one.id for one in edits if isinstance(one, Replace)}
        number = await keep(desk, conn, user_id, there.row, judged, why, parent=base, branch=there.line, anew=anew)
    return Edited(number, judged, change, broken, aside)


async def roll_back(
    desk: Desk, user_id: UUID, plan_id: UUID, *, to: int, base: int, accept: bool = False, branch: str | None = None
) -> Edited:
    """A new version that is as `to` was, from today on."""
    async with desk.database.as_user(user_id) as conn:
        there = await held(conn, user_id, plan_id, branch=branch, lock=True)
        if there.version.number != base:
            raise Stale
        then = await held(conn, user_id, plan_id, to)
        athlete = await athlete_now(desk, conn, user_id, first=then.plan.first)
        plan = with_past_of(there.plan, then.plan, athlete.today)
        back = replace(then, row=there.row)
        judged = await _judged(plan, back, athlete)
        change = diff(there.plan, plan)
        broken, aside = await _worse(back, athlete, judged), await _aside(judged)
        why = Why("person", "rolled_back", {"to": to} | _facts(broken, aside, accept=accept))
        number = await keep(desk, conn, user_id, there.row, judged, why, parent=base, branch=there.line)
    return Edited(number, judged, change, broken, aside)


async def add_branch(desk: Desk, user_id: UUID, plan_id: UUID, *, name: str, begins: int | None) -> None:
    async with desk.database.as_user(user_id) as conn:
        row = await plans.get(conn, user_id, plan_id, lock=True)
        if row is None:
            raise NotFound
        head = row.head if begins is None else begins
        if await plans.version(conn, user_id, plan_id, head) is None:
            raise NotFound
        if any(one.name == name for one in await plans.branches(conn, user_id, plan_id)):
            raise BadValue("name", "plan_branch_taken", name=name)
        await plans.add_branch(conn, user_id, plan_id, name=name, head=head, now=desk.now())


async def merge_branch(
    desk: Desk,
    user_id: UUID,
    plan_id: UUID,
    *,
    from_branch: str,
    into: str | None,
    take: Mapping[str, Side],
    accept: bool = False,
) -> MergeDone:
    """Nothing is kept while a conflict is undecided."""
    async with desk.database.as_user(user_id) as conn:
        row = await plans.get(conn, user_id, plan_id, lock=True)
        if row is None:
            raise NotFound
        heads = {one.name: one.head for one in await plans.branches(conn, user_id, plan_id)}
        line = into or row.branch
        if from_branch not in heads:
            raise BadValue("from_branch", "plan_branch_unknown", name=from_branch)
        if line not in heads:
            raise BadValue("into", "plan_branch_unknown", name=line)
        ours = await held(conn, user_id, plan_id, heads[line])
        theirs = await held(conn, user_id, plan_id, heads[from_branch])
        base = await _common(conn, user_id, plan_id, heads[line], heads[from_branch])
        athlete = await athlete_now(desk, conn, user_id, first=ours.plan.first)
        merged = merge(base, ours.plan, theirs.plan, take)
        plan = with_past_of(ours.plan, merged.plan, athlete.today)
        change = diff(ours.plan, plan)
        names = {one.id: one.name for each in (base, theirs.plan, ours.plan) for one in each.items}
        if merged.conflicts:
            return MergeDone(None, merged, None, change, names)
        if change.empty:
            return MergeDone(ours.version.number, merged, None, change, names)
        bound = await rules_of(conn, user_id, plan)
        both = replace(ours, rules=bound)
        judged = await _judged(plan, both, athlete)
        broken, aside = await _worse(ours, athlete, judged), await _aside(judged)
        why = Why("person", "merged", {"branch": from_branch} | _facts(broken, aside, accept=accept))
        number = await keep(
            desk, conn, user_id, row, judged, why, parent=heads[line], parent2=heads[from_branch], branch=line
        )
    return MergeDone(number, merged, judged, change, names)


async def _judged(plan: Plan, there: Held, athlete: Athlete) -> Judgement:
    gave_way = softened_as(there.certificate)
    return await asyncio.to_thread(judge, plan, there.rules, athlete.start, None, gave_way)


async def _worse(there: Held, athlete: Athlete, judged: Judgement) -> tuple[Breach, ...]:
    """What was broken before, by days that passed otherwise or by an earlier yes, does not stand in the way."""
    if judged.verdict.good:
        return ()
    bound = softened(there.rules, softened_as(there.certificate))
    before = await asyncio.to_thread(check, there.plan, bound, athlete.start)
    return worse(before, judged.verdict)


async def _aside(judged: Judgement) -> tuple[Aside, ...]:
    bound = softened(judged.rules, softened_as(judged.certificate))
    return await asyncio.to_thread(otherwise, judged.plan, bound, judged.start, judged.verdict)


def _facts(broken: Sequence[Breach], aside: Sequence[Aside], *, accept: bool) -> dict[str, Any]:
    """PlanBreaks where nobody accepts it."""
    if broken and not accept:
        raise PlanBreaks(broken)
    return ({"accepted": len(broken)} if broken else {}) | ({"aside": len(aside)} if aside else {})


async def _common(conn: Connection, user_id: UUID, plan_id: UUID, one: int, other: int) -> Plan:
    """The newest version both came from."""
    rows = {row.number: row for row in await plans.versions(conn, user_id, plan_id)}

    def line(number: int) -> set[int]:
        found: set[int] = set()
        left = [number]
        while left:
            at = left.pop()
            if at in rows and at not in found:
                found.add(at)
                left += [each for each in (rows[at].parent, rows[at].parent2) if each is not None]
        return found

    both = line(one) & line(other)
    if not both:
        raise NotFound
    number = max(both)
    return read_plan((await plans.bodies(conn, user_id, plan_id, [number]))[number])
