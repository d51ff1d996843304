"""Packs of rules: read with their evidence, then taken; and what cannot live together."""

from typing import Annotated

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.rule_packs import (
    PackWish,
    RuleConflict,
    RuleConflicts,
    RulePack,
    RulePacks,
    RulesTogether,
)
from domestique.api.shapes.rules import RuleList, TrainingRule
from domestique.services import keep_packs
from domestique.services.keep_rules import Kept
from domestique.services.plan_keeping import rule_of
from domestique.services.weigh_rules import weigh_rules

router = APIRouter(tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]
Writer = Annotated[Caller, Depends(needs("plans:write"))]


@router.get("/rule-packs", operation_id="list_rule_packs", summary="Rules that belong together, with their evidence")
async def list_packs(desk: TheDesk, caller: Reader) -> RulePacks:
    """With how much of each is held, and what it would clash with."""
    found = await keep_packs.list_packs(desk, caller.user_id)
    return RulePacks(items=[RulePack.of(one, caller.language) for one in found])


@router.post(
    "/rule-packs/{slug}/apply",
    operation_id="apply_rule_pack",
    summary="Take a pack: its rules become yours, but for those you hold already",
    status_code=201,
)
async def apply_pack(desk: TheDesk, caller: Writer, slug: str, wish: PackWish | None = None) -> RuleList:
    rows = await keep_packs.take_pack(desk, caller.user_id, slug, on=None if wish is None else wish.on)
    return RuleList(items=[TrainingRule.of(Kept(row, rule_of(row)), caller.language) for row in rows])


@router.delete("/rule-packs/{slug}", operation_id="give_back_rule_pack", summary="Give a pack back: its rules go")
async def give_back(desk: TheDesk, caller: Writer, slug: str) -> RuleList:
    """All that came with it, also what was edited since. The answer names them: POST /rules/{id}/restore brings one
    back. 404 where none is held."""
    rows = await keep_packs.give_back(desk, caller.user_id, slug)
    return RuleList(items=[TrainingRule.of(Kept(row, rule_of(row)), caller.language) for row in rows])


@router.post("/rules/conflicts", operation_id="weigh_rules", summary="Which rules cannot live together")
async def weigh(desk: TheDesk, caller: Reader, wish: RulesTogether) -> RuleConflicts:
    found, weighed = await weigh_rules(desk, caller.user_id, wish.rules)
    return RuleConflicts(items=[RuleConflict.of(one, weighed, caller.language) for one in found])
