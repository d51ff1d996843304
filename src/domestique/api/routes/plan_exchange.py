"""Plans in from outside, and out: as JSON that can be checked elsewhere, and as words to copy."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pydantic import JsonValue

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.rule_words import rule_sentence
from domestique.api.shapes.base import Number
from domestique.api.shapes.plan_changes import Exported, Imported, ImportWish
from domestique.api.shapes.plan_editing import VerdictShape
from domestique.api.shapes.plans import body_of
from domestique.locales import say
from domestique.model.plan_json import digest_of_plan
from domestique.model.plan_schema import SCHEMA
from domestique.planning.summary import summary
from domestique.services import exchange_plans

router = APIRouter(tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]
Writer = Annotated[Caller, Depends(needs("plans:write"))]


@router.post("/plans/import", operation_id="import_plan", summary="A plan from outside, held to your rules")
async def import_plan(desk: TheDesk, caller: Writer, wish: ImportWish) -> Imported:
    """Only a preview unless `save`. All that is wrong is told at once (422 `bad_plan`); a plan that breaks hard rules
    is kept only with `accept_violations` (409 `plan_breaks`)."""
    came = await exchange_plans.bring_in(
        desk,
        caller.user_id,
        wish.plan,
        wish.rules,
        own_rules=wish.use_my_rules,
        save=wish.save,
        accept=wish.accept_violations,
    )
    plan, language = came.judged.plan, caller.language
    rules = {rule.id: rule for rule in came.judged.rules}
    told = body_of(plan, rules, language)
    notes = [say(language, "plans.import.reckoned", count=came.reckoned)] if came.reckoned else []
    if not rules:
        notes.append(say(language, "plans.import.no_rules"))
    return Imported(
        plan_id=came.plan_id,
        version=came.version,
        name=plan.name,
        first=plan.first,
        last=plan.last,
        phases=told["phases"],
        weeks=told["weeks"],
        items=told["items"],
        verdict=VerdictShape.of(came.judged.verdict, language),
        notes=notes,
    )


@router.get(
    "/plans/{plan_id}/export",
    operation_id="export_plan",
    summary="All of a plan as JSON, or as words to copy",
    response_model=Exported,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
async def export_plan(
    desk: TheDesk,
    caller: Reader,
    plan_id: UUID,
    version: Annotated[Number | None, Query(description="Left out: the newest.")] = None,
    format: Literal["json", "text"] = "json",
) -> Response | Exported:
    held, document = await exchange_plans.take_out(desk, caller.user_id, plan_id, version)
    if format == "json":
        return Exported.model_validate(document)
    sentences = [rule_sentence(rule, caller.language) for rule in held.rules]
    text = summary(
        held.plan, held.rules, sentences, held.version.violations, digest_of_plan(held.plan), caller.language
    )
    return Response(text, media_type="text/plain; charset=utf-8")


@router.get(
    "/schemas/plan.json",
    operation_id="get_plan_schema",
    summary="What a plan from outside looks like",
    responses={200: {"content": {"application/json": {"example": {"$schema": SCHEMA["$schema"], "type": "object"}}}}},
)
async def get_schema(caller: Reader) -> dict[str, JsonValue]:
    """JSON Schema. Most chats that write a plan by it are understood; the import says what is not."""
    return dict(SCHEMA)
