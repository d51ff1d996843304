"""A plan is made from wishes, or it is told which of them cannot be kept together."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pydantic import JsonValue

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.rule_words import rule_sentence
from domestique.api.shapes.plan_making import ClashRule, ClashShape, Generated, GenerateWish, RelaxationShape
from domestique.api.shapes.plans import PlanShape
from domestique.locales import Language, say
from domestique.model.rule import Rule
from domestique.model.rule_json import rule_json
from domestique.planning.request import Clash, Outcome
from domestique.services import make_plan, read_plans
from domestique.services.desk import Desk

router = APIRouter(prefix="/plans", tags=["plans"])

Writer = Annotated[Caller, Depends(needs("plans:write"))]


@router.post(
    "/generate",
    operation_id="generate_plan",
    summary="Make a plan from wishes",
    status_code=201,
    responses={200: {"model": Generated, "description": "Nothing was saved; the answer says why."}},
)
async def generate(desk: TheDesk, caller: Writer, wish: GenerateWish, response: Response) -> Generated:
    """The season's outline and the first weeks at once, the rest in the background (a notice tells). Only what the
    checker certifies is kept. Wishes that cannot be kept together answer 200 with the smallest set that clashes."""
    made = await make_plan.make_plan(desk, caller.user_id, wish.asked)
    if made.plan_id is None:
        response.status_code = 200
    return await _generated(desk, caller, made)


async def _generated(desk: Desk, caller: Caller, made: make_plan.Made) -> Generated:
    answer, language = made.answer, caller.language
    if made.plan_id is not None and made.judged is not None:
        plan = PlanShape.seen(await read_plans.read_one(desk, caller.user_id, made.plan_id), language)
        return Generated(
            outcome="optimal" if answer.outcome is Outcome.OPTIMAL else "feasible",
            sentence="" if plan.items else say(language, "plans.outcome.empty"),
            plan=plan,
            version=plan.version,
            certificate=dict(made.judged.certificate),
            seconds=round(made.seconds, 3),
            clash=None,
        )
    clash = None if answer.clash is None else _clash(answer.clash, made.rules, language)
    if made.judged is not None:
        told = say(language, "plans.outcome.uncertified", n=len(made.judged.verdict.violations))
    else:
        told = say(language, f"plans.outcome.{'clash' if clash is not None else 'unknown'}")
    return Generated(
        outcome="clash" if clash is not None else "unknown",
        sentence=told,
        plan=None,
        version=None,
        certificate=None,
        seconds=round(made.seconds, 3),
        clash=clash,
    )


def _clash(clash: Clash, rules: tuple[Rule, ...], language: Language) -> ClashShape:
    known = {rule.id: rule for rule in rules}
    relaxations = [
        RelaxationShape(
            rule_id=one.rule_id,
            sentence=_relaxed(one.instead, known.get(one.rule_id), language),
            rule=None if one.rule_id not in known else _bare(known[one.rule_id]),
            instead=None if one.instead is None else _bare(one.instead),
            cost=one.cost,
        )
        for one in clash.relaxations
    ]
    return ClashShape(
        rules=[
            ClashRule(id=name, sentence=rule_sentence(known[name], language), tier=known[name].tier.value)
            for name in clash.rule_ids
            if name in known
        ],
        sentence=say(language, "plans.outcome.clash"),
        proven=clash.proven,
        relaxations=relaxations,
    )


def _bare(rule: Rule) -> dict[str, JsonValue]:
    """Without id and version: those of a plan that was not made mean nothing the next time."""
    return {name: value for name, value in rule_json(rule).items() if name not in ("id", "version")}


def _relaxed(instead: Rule | None, before: Rule | None, language: Language) -> str:
    if instead is not None:
        return rule_sentence(instead, language)
    return "" if before is None else say(language, "plans.outcome.left_out", rule=rule_sentence(before, language))
