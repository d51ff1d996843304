"""A plan from outside comes in, held to the athlete's rules like any other; one of ours goes out, as JSON that can be
checked elsewhere.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from domestique.model.plan import Dose, Plan, RuleRef
from domestique.model.plan_document import document_json, read_document
from domestique.model.plan_json import in_order
from domestique.model.rule import Role, Rule
from domestique.model.rule_reading import read_rule
from domestique.model.sport import Sport
from domestique.model.workout import Workout
from domestique.planning.wanted import dose_of
from domestique.services.athlete_now import athlete_now
from domestique.services.desk import Desk
from domestique.services.errors import PlanBreaks
from domestique.services.plan_keeping import Held, Judgement, Why, body_of_rule, held, judge, keep, rule_of
from domestique.store import plans, rules
from domestique.store.plans import MAIN, NewPlan
from domestique.store.rules import NewRule


@dataclass(frozen=True, slots=True)
class CameIn:
    """`reckoned`: workouts whose load nobody told."""

    judged: Judgement
    reckoned: int
    plan_id: UUID | None = None
    version: int | None = None


async def bring_in(
    desk: Desk,
    user_id: UUID,
    told: Mapping[str, Any],
    more_rules: Sequence[Mapping[str, Any]] = (),
    *,
    own_rules: bool = True,
    save: bool = False,
    accept: bool = False,
) -> CameIn:
    """BadPlan with all that is wrong. Saved only when asked, and with hard rules broken only when that is accepted."""
    async with desk.database.as_user(user_id) as conn:
        athlete = await athlete_now(desk, conn, user_id)
        kept = [rule_of(row) for row in await rules.every(conn, user_id) if row.active] if own_rules else []
    reckoned = 0

    def reckon(sport: Sport, role: Role, minutes: int, steps: Workout | None) -> Dose | None:
        nonlocal reckoned
        reckoned += 1
        found = dose_of(steps, sport, role, minutes, athlete.thresholds)
        return None if found is None else replace(found, minutes=minutes)

    document = read_document(told, reckon=reckon)
    fresh = [read_rule(_bare(one), at=f"rules.{at}") for at, one in enumerate(more_rules)]
    plan, brought = _with_new_ids(document.plan, (*document.rules, *fresh), desk)
    bound = (*kept, *brought)
    plan = replace(plan, rules=tuple(RuleRef(one.id, one.version) for one in bound))
    async with desk.database.as_user(user_id) as conn:
        athlete = await athlete_now(desk, conn, user_id, first=plan.first)
    judged = await asyncio.to_thread(judge, plan, bound, athlete.start)
    if not save:
        return CameIn(judged, reckoned)
    if not judged.verdict.good and not accept:
        raise PlanBreaks(judged.verdict.violations)
    plan_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        new = NewPlan(plan_id, plan.name[:200], "", plan.goal, "fitness", {"imported": True})
        await plans.add(conn, user_id, new, now=desk.now())
        own = [NewRule(UUID(one.id), one.kind, body_of_rule(one), "import", plan_id) for one in brought]
        await rules.add(conn, user_id, own, now=desk.now())
        row = await plans.get(conn, user_id, plan_id, lock=True)
        assert row is not None
        facts = {} if judged.verdict.good else {"accepted": len(judged.verdict.violations)}
        number = await keep(
            desk, conn, user_id, row, judged, Why("import", "imported", facts), parent=None, branch=MAIN
        )
    return CameIn(judged, reckoned, plan_id, number)


async def take_out(desk: Desk, user_id: UUID, plan_id: UUID, number: int | None = None) -> tuple[Held, dict[str, Any]]:
    async with desk.database.as_user(user_id) as conn:
        there = await held(conn, user_id, plan_id, number)
    return there, document_json(there.plan, there.rules, there.start, there.certificate)


def _with_new_ids(plan: Plan, told: Sequence[Rule], desk: Desk) -> tuple[Plan, tuple[Rule, ...]]:
    """Rules get ids of ours; races and reasons that named them by theirs follow."""
    names = {one.id: str(desk.new_id()) for one in told if one.id}
    brought = tuple(replace(one, id=names.get(one.id) or str(desk.new_id()), version=1) for one in told)
    items = tuple(
        replace(
            one,
            event=names.get(one.event, one.event) if one.event is not None else None,
            because=tuple(names.get(name, name) for name in one.because),
        )
        for one in plan.items
    )
    return replace(plan, items=in_order(items)), brought


def _bare(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name not in ("id", "version")}
