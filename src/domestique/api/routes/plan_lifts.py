"""What a plan's strength sessions will be loaded with, and why."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.plan_lifts import PlannedGymDay, PlannedLifts
from domestique.services.read_lifts import read_lifts

router = APIRouter(prefix="/plans", tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]


@router.get(
    "/{plan_id}/lifts", operation_id="plan_lifts", summary="Weights of the strength sessions ahead, with reasons"
)
async def lifts(desk: TheDesk, caller: Reader, plan_id: UUID) -> PlannedLifts:
    found = await read_lifts(desk, caller.user_id, plan_id)
    return PlannedLifts(items=[PlannedGymDay.of(one, caller.language) for one in found])
