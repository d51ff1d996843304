"""The steps of a plan's workout, for who wants to change them there, or to have the plan's own again."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.base import Line
from domestique.api.shapes.plan_steps import ItemSteps
from domestique.api.shapes.plans import PlanShape
from domestique.services import keep_plans, read_plans, read_steps

router = APIRouter(tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]
Writer = Annotated[Caller, Depends(needs("plans:write"))]
ItemId = Annotated[str, Path(min_length=1, max_length=80)]


@router.get(
    "/plans/{plan_id}/items/{item_id}/steps", operation_id="get_plan_steps", summary="The steps of one of its workouts"
)
async def of_plan(
    desk: TheDesk,
    caller: Reader,
    plan_id: UUID,
    item_id: ItemId,
    branch: Annotated[Line | None, Query(description="Left out: the one that is carried out.")] = None,
) -> ItemSteps:
    """Its own, or its template's at its level with the weights of today. Changed by POST /plans/{id}/edit: `replace`
    with an item that has a `workout`."""
    found = await read_steps.steps_of_item(
        desk, caller.user_id, plan_id, item_id, branch=branch, language=caller.language
    )
    return ItemSteps.of(found, caller.language)


@router.post(
    "/plans/{plan_id}/items/{item_id}/follow",
    operation_id="follow_plan",
    summary="Its workout is as the plan has it again",
)
async def follow(desk: TheDesk, caller: Writer, plan_id: UUID, item_id: ItemId) -> PlanShape:
    """Also where it was changed by itself or thrown away (`apart`); where it stands outside follows."""
    await keep_plans.follow_plan(desk, caller.user_id, plan_id, item_id)
    return PlanShape.seen(await read_plans.read_one(desk, caller.user_id, plan_id), caller.language)


@router.get(
    "/proposals/{proposal_id}/items/{item_id}/steps",
    operation_id="get_plan_proposal_steps",
    summary="The steps of a workout as an offer has it",
)
async def of_offer(desk: TheDesk, caller: Reader, proposal_id: UUID, item_id: ItemId) -> ItemSteps:
    found = await read_steps.steps_of_offer(desk, caller.user_id, proposal_id, item_id, language=caller.language)
    return ItemSteps.of(found, caller.language)
