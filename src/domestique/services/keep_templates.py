"""Plans kept to be begun again: saved from a version, moved to other days, held to their rules like any other."""

import asyncio
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from domestique.model.plan import RuleRef, monday_of
from domestique.model.plan_json import plan_json
from domestique.model.plan_reading import read_plan
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import read_rule
from domestique.planning.shifting import shifted, shifted_rules
from domestique.services.athlete_now import athlete_now
from domestique.services.desk import Desk
from domestique.services.errors import NotFound, PlanBreaks
from domestique.services.plan_keeping import Judgement, Why, body_of_rule, held, judge, keep
from domestique.store import notices, plan_templates, plans, rules
from domestique.store.plan_templates import TemplateRow
from domestique.store.plans import MAIN, NewPlan
from domestique.store.rules import NewRule


@dataclass(frozen=True, slots=True)
class Begun:
    plan_id: UUID
    judged: Judgement


async def list_templates(desk: Desk, user_id: UUID) -> tuple[TemplateRow, ...]:
    async with desk.database.as_user(user_id) as conn:
        return await plan_templates.every(conn, user_id)


async def save_template(
    desk: Desk, user_id: UUID, plan_id: UUID, *, number: int | None, name: str, description: str
) -> TemplateRow:
    async with desk.database.as_user(user_id) as conn:
        there = await held(conn, user_id, plan_id, number)
        plan = there.plan
        row = TemplateRow(
            id=desk.new_id(),
            name=name,
            description=description,
            weeks=(monday_of(plan.last) - monday_of(plan.first)).days // 7 + 1,
            body=plan_json(plan),
            rules=[rule_json(one) for one in there.rules],
            created_at=desk.now(),
        )
        await plan_templates.add(conn, user_id, row)
        await notices.publish(conn, user_id, topic="plan")
    return row


async def remove_template(desk: Desk, user_id: UUID, template_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        if not await plan_templates.delete(conn, user_id, template_id):
            raise NotFound


async def begin_template(
    desk: Desk, user_id: UUID, template_id: UUID, *, first: date, name: str | None, accept: bool
) -> Begun:
    """On the same weekdays: whole weeks later or earlier."""
    async with desk.database.as_user(user_id) as conn:
        row = await plan_templates.get(conn, user_id, template_id)
        if row is None:
            raise NotFound
        told = read_plan(row.body)
        by = timedelta(days=(monday_of(first) - monday_of(told.first)).days)
        kept = shifted_rules([read_rule(one) for one in row.rules], by)
        names = {one.id: str(desk.new_id()) for one in kept}
        bound = tuple(replace(one, id=names[one.id], version=1) for one in kept)
        plan = shifted(told, by)
        items = tuple(
            replace(
                one,
                event=None if one.event is None else names.get(one.event, one.event),
                because=tuple(names.get(each, each) for each in one.because),
            )
            for one in plan.items
        )
        plan = replace(
            plan, name=name or row.name, items=items, rules=tuple(RuleRef(one.id, one.version) for one in bound)
        )
        athlete = await athlete_now(desk, conn, user_id, first=plan.first)
        judged = await asyncio.to_thread(judge, plan, bound, athlete.start)
        if not judged.verdict.good and not accept:
            raise PlanBreaks(judged.verdict.violations)
        plan_id = desk.new_id()
        await plans.add(conn, user_id, NewPlan(plan_id, plan.name, "", plan.goal, "fitness", {}), now=desk.now())
        own = [NewRule(UUID(one.id), one.kind, body_of_rule(one), "person", plan_id) for one in bound]
        await rules.add(conn, user_id, own, now=desk.now())
        there = await plans.get(conn, user_id, plan_id, lock=True)
        assert there is not None
        facts = {"name": row.name} | ({} if judged.verdict.good else {"accepted": len(judged.verdict.violations)})
        await keep(desk, conn, user_id, there, judged, Why("person", "template", facts), parent=None, branch=MAIN)
    return Begun(plan_id, judged)
