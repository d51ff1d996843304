"""The athlete's word on an offer: yes makes it the plan's next version, with all that follows outside, in one
transaction; no puts it away; a change of it is checked like any other.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from domestique.model.plan import Plan
from domestique.model.plan_json import plan_json
from domestique.model.plan_reading import read_plan, read_start
from domestique.model.rule import Rule
from domestique.model.rule_reading import read_rule
from domestique.planning.edit import edit
from domestique.planning.history.blame import with_past_of
from domestique.planning.history.diff import Diff, diff, edits
from domestique.planning.history.merge import merge
from domestique.planning.verdict import Breach
from domestique.planning.wanted import edits_of
from domestique.planning.worsening import worse
from domestique.services.athlete_now import athlete_now
from domestique.services.desk import Desk
from domestique.services.errors import AlreadyDecided, AlreadyUndone, NotFound, PlanBreaks, Stale
from domestique.services.plan_keeping import (
    Held,
    Judgement,
    Why,
    body_of_rule,
    held,
    judge,
    keep,
    rules_of,
    season_soon,
    softened_as,
)
from domestique.store import notices, plan_proposals, plans, rules
from domestique.store.database import Connection
from domestique.store.plan_proposals import ProposalRow, ProposalState
from domestique.store.rules import NewRule


@dataclass(frozen=True, slots=True)
class Seen:
    """An offer beside the version it changes; `stale` where the plan has a newer one. `extra`: the rules it
    brings along, or as they are now; `gone`: those it is not held to any more."""

    row: ProposalRow
    diff: Diff
    plan: Plan
    base: Plan
    rules: tuple[Rule, ...]
    extra: tuple[Rule, ...]
    gone: tuple[Rule, ...]
    judged: Judgement
    stale: bool
    steps: int = 0
    """how often a change of it can be taken back"""


async def list_proposals(
    desk: Desk, user_id: UUID, *, state: ProposalState | None, plan_id: UUID | None
) -> tuple[Seen, ...]:
    async with desk.database.as_user(user_id) as conn:
        found = await plan_proposals.every(conn, user_id, state=state, plan_id=plan_id)
        return tuple([await _seen(conn, user_id, one) for one in found])


async def get_proposal(desk: Desk, user_id: UUID, proposal_id: UUID) -> Seen:
    async with desk.database.as_user(user_id) as conn:
        row = await plan_proposals.get(conn, user_id, proposal_id)
        if row is None:
            raise NotFound
        return await _seen(conn, user_id, row)


async def approve(desk: Desk, user_id: UUID, proposal_id: UUID, *, version: int, accept: bool) -> int:
    """The number of the version it became. Where the plan went on meanwhile both are taken; Stale where they clash."""
    async with desk.database.as_user(user_id) as conn:
        row = await _open(conn, user_id, proposal_id, version)
        there = await held(conn, user_id, row.plan_id, lock=True)
        athlete = await athlete_now(desk, conn, user_id, first=there.plan.first)
        extra = tuple(read_rule(one) for one in row.rules)
        offered = read_plan(row.body)
        if there.version.number != row.base:
            base = await held(conn, user_id, row.plan_id, row.base)
            merged = merge(base.plan, there.plan, offered)
            if merged.conflicts:
                raise Stale
            offered = merged.plan
        plan = with_past_of(there.plan, offered, athlete.today)
        bound = (*await rules_of(conn, user_id, plan), *extra)
        dropped = softened_as(row.certificate)
        judged = await asyncio.to_thread(judge, plan, bound, athlete.start, None, dropped)
        if not judged.verdict.good and not accept:
            raise PlanBreaks(judged.verdict.violations)
        new = [NewRule(UUID(one.id), one.kind, body_of_rule(one), "person", row.plan_id) for one in extra]
        await rules.add(conn, user_id, new, now=desk.now())
        facts = dict(row.facts) | ({} if judged.verdict.good else {"accepted": len(judged.verdict.violations)})
        why = Why(row.author, row.reason, facts)
        number = await keep(desk, conn, user_id, there.row, judged, why, parent=there.version.number)
        await plan_proposals.decide(conn, user_id, row, state="approved", made=number, now=desk.now())
        if plan.detailed_to is not None and plan.detailed_to < (there.plan.detailed_to or there.plan.last):
            await season_soon(desk, conn, user_id, row.plan_id)
        await notices.publish(conn, user_id, topic="proposal", id=proposal_id)
    return number


async def reject(desk: Desk, user_id: UUID, proposal_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        row = await _open(conn, user_id, proposal_id, None)
        await plan_proposals.decide(conn, user_id, row, state="rejected", made=None, now=desk.now())
        await notices.publish(conn, user_id, topic="proposal", id=proposal_id)


async def edit_proposal(
    desk: Desk,
    user_id: UUID,
    proposal_id: UUID,
    changes: Sequence[Mapping[str, Any]],
    *,
    version: int,
    dry_run: bool = False,
) -> tuple[Seen, tuple[Breach, ...]]:
    """Second: what the changes break. It is told, and stands in the way of the yes only. A `dry_run` keeps nothing."""
    async with desk.database.as_user(user_id) as conn:
        row = await _open(conn, user_id, proposal_id, version)
        before = await _seen(conn, user_id, row)
        athlete = await athlete_now(desk, conn, user_id, first=before.base.first)
        changed = edit(before.plan, edits_of(changes, before.plan, athlete.thresholds, before.base), athlete.today)
        dropped = softened_as(row.certificate)
        judged = await asyncio.to_thread(judge, changed, before.rules, before.judged.start, None, dropped)
        made = diff(before.base, changed)
        broken = worse(before.judged.verdict, judged.verdict)
        after = replace(row, good=judged.verdict.good, edits=edits(made), certificate=judged.certificate)
        if dry_run:
            return replace(before, row=after, diff=made, plan=changed, judged=judged), broken
        await plan_proposals.remember(conn, user_id, row)
        return await _put(conn, user_id, row, judged, made), broken


async def undo_edit(desk: Desk, user_id: UUID, proposal_id: UUID, *, version: int) -> Seen:
    """As it was before its last change, one step at a time. AlreadyUndone where there is none."""
    async with desk.database.as_user(user_id) as conn:
        row = await _open(conn, user_id, proposal_id, version)
        body = await plan_proposals.take_back(conn, user_id, proposal_id)
        if body is None:
            raise AlreadyUndone
        now, plan = await _seen(conn, user_id, row), read_plan(body)
        dropped = softened_as(row.certificate)
        judged = await asyncio.to_thread(judge, plan, now.rules, now.judged.start, None, dropped)
        return await _put(conn, user_id, row, judged, diff(now.base, plan))


async def _put(conn: Connection, user_id: UUID, row: ProposalRow, judged: Judgement, made: Diff) -> Seen:
    await plan_proposals.edit(
        conn,
        user_id,
        row.id,
        body=plan_json(judged.plan),
        certificate=judged.certificate,
        good=judged.verdict.good,
        edits=edits(made),
    )
    await notices.publish(conn, user_id, topic="proposal", id=row.id)
    again = await plan_proposals.get(conn, user_id, row.id)
    assert again is not None
    return await _seen(conn, user_id, again)


async def _open(conn: Connection, user_id: UUID, proposal_id: UUID, version: int | None) -> ProposalRow:
    row = await plan_proposals.get(conn, user_id, proposal_id, lock=True)
    if row is None:
        raise NotFound
    if row.state != "open":
        raise AlreadyDecided
    if version is not None and row.version != version:
        raise Stale
    return row


async def _seen(conn: Connection, user_id: UUID, row: ProposalRow) -> Seen:
    base: Held = await held(conn, user_id, row.plan_id, row.base)
    head = await plans.get(conn, user_id, row.plan_id)
    plan, start = read_plan(row.body), read_start(row.start)
    extra = tuple(read_rule(one) for one in row.rules)
    names = {one.id for one in extra}
    bound = (*(one for one in await rules_of(conn, user_id, plan) if one.id not in names), *extra)
    judged = await asyncio.to_thread(judge, plan, bound, start, None, softened_as(row.certificate))
    stale = head is None or head.head != row.base
    brought = tuple(one for one in bound if one not in base.rules)
    gone = tuple(one for one in base.rules if all(one.id != each.id for each in bound))
    steps = await plan_proposals.steps(conn, user_id, row.id)
    return Seen(row, diff(base.plan, plan), plan, base.plan, bound, brought, gone, judged, stale, steps)
