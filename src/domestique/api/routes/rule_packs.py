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
from domestique.planning.packs import PACKS
from domestique.services.keep_rules import Kept
from domestique.services.plan_keeping import rule_of
from domestique.services.take_pack import take_pack
from domestique.services.weigh_rules import weigh_rules

router = APIRouter(tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]
Writer = Annotated[Caller, Depends(needs("plans:write"))]


@router.get("/rule-packs", operation_id="list_rule_packs", summary="Rules that belong together, with their evidence")
async def list_packs(caller: Reader) -> RulePacks:
    return RulePacks(items=[RulePack.of(pack, caller.language) for pack in PACKS])


@router.post(
    "/rule-packs/{slug}/apply",
    operation_id="apply_rule_pack",
    summary="Take a pack: its rules become yours, but for those you hold already",
    status_code=201,
)
async def apply_pack(desk: TheDesk, caller: Writer, slug: str, wish: PackWish | None = None) -> RuleList:
    rows = await take_pack(desk, caller.user_id, slug, on=None if wish is None else wish.on)
    return RuleList(items=[TrainingRule.of(Kept(row, rule_of(row)), caller.language) for row in rows])


@router.post("/rules/conflicts", operation_id="weigh_rules", summary="Which rules cannot live together")
async def weigh(desk: TheDesk, caller: Reader, wish: RulesTogether) -> RuleConflicts:
    found = await weigh_rules(desk, caller.user_id, wish.rules)
    return RuleConflicts(items=[RuleConflict.of(one, caller.language) for one in found])
