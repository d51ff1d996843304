"""Rules: told one by one or several at once, edited in their versions, put to rest, deleted and brought back."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.rule_words import evidence_of
from domestique.api.shapes.rules import (
    KindList,
    KindShape,
    NewRules,
    RuleChange,
    RuleList,
    RuleSaid,
    RuleVersions,
    RuleVersionShape,
    TrainingRule,
)
from domestique.model.rule_json import rule_json
from domestique.planning.examples import EXAMPLES
from domestique.planning.rules import RULES
from domestique.services import keep_rules

router = APIRouter(prefix="/rules", tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]
Writer = Annotated[Caller, Depends(needs("plans:write"))]


@router.get("", operation_id="list_rules", summary="The athlete's rules, oldest first")
async def list_rules(
    desk: TheDesk,
    caller: Reader,
    plan_id: Annotated[UUID | None, Query(description="And those of this plan only.")] = None,
) -> RuleList:
    found = await keep_rules.list_rules(desk, caller.user_id, plan_id=plan_id)
    return RuleList(items=[TrainingRule.of(one, caller.language) for one in found])


@router.post("", operation_id="add_rules", summary="Tell rules; all of them are kept or none", status_code=201)
async def add_rules(desk: TheDesk, caller: Writer, wish: NewRules) -> RuleList:
    kept = await keep_rules.add_rules(desk, caller.user_id, wish.rules, plan_id=wish.plan_id)
    return RuleList(items=[TrainingRule.of(one, caller.language) for one in kept])


@router.get("/kinds", operation_id="list_rule_kinds", summary="What kinds of rules there are, with one of each")
async def list_kinds(caller: Reader) -> KindList:
    return KindList(
        items=[
            KindShape(
                kind=kind.slug,
                tier=kind.tier.value,
                grade=kind.grade.value,
                evidence=evidence_of(kind.slug, caller.language),
                citation=kind.source or None,
                example=rule_json(EXAMPLES[kind.slug]),
            )
            for kind in RULES
        ]
    )


@router.get("/{rule_id}", operation_id="get_rule", summary="One rule as it is now")
async def get_rule(desk: TheDesk, caller: Reader, rule_id: UUID) -> TrainingRule:
    return TrainingRule.of(await keep_rules.get_rule(desk, caller.user_id, rule_id), caller.language)


@router.patch("/{rule_id}", operation_id="change_rule", summary="Another version of it; or put it to rest")
async def change_rule(desk: TheDesk, caller: Writer, rule_id: UUID, wish: RuleChange) -> TrainingRule:
    """Plans keep the version they were made with until they are planned again."""
    changed = await keep_rules.change_rule(
        desk,
        caller.user_id,
        rule_id,
        version=wish.version,
        rule=wish.rule,
        active=wish.active,
        reason=wish.reason,
    )
    return TrainingRule.of(changed, caller.language)


@router.delete("/{rule_id}", operation_id="delete_rule", summary="No new plan keeps it", status_code=204)
async def delete_rule(desk: TheDesk, caller: Writer, rule_id: UUID) -> None:
    await keep_rules.delete_rule(desk, caller.user_id, rule_id)


@router.post("/{rule_id}/restore", operation_id="restore_rule", summary="Bring a deleted one back")
async def restore_rule(desk: TheDesk, caller: Writer, rule_id: UUID) -> TrainingRule:
    """Under its own id, with all its versions: plans that kept it know it again. One that is there stays as it is."""
    return TrainingRule.of(await keep_rules.restore_rule(desk, caller.user_id, rule_id), caller.language)


@router.get("/{rule_id}/versions", operation_id="list_rule_versions", summary="What it said, the newest first")
async def list_versions(desk: TheDesk, caller: Reader, rule_id: UUID) -> RuleVersions:
    found = await keep_rules.rule_versions(desk, caller.user_id, rule_id)
    return RuleVersions(
        items=[
            RuleVersionShape(
                **RuleSaid.told(rule, caller.language).model_dump(),
                version=version.number,
                parent=version.parent,
                author=version.author,
                reason=version.reason,
                at=version.created_at,
            )
            for version, rule in found
        ]
    )
