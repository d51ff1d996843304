"""Two activities, or two periods, beside each other."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.lists import listed
from domestique.api.shapes.comparing import ComparedShape, PeriodsShape
from domestique.model.sport import Sport
from domestique.services import compare

router = APIRouter(tags=["metrics"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Channels = Annotated[str, Query(max_length=300, examples=["power,heart_rate"])]


@router.get(
    "/activities/{activity_id}/compare/{other_id}",
    operation_id="compare_activities",
    summary="Two activities along the way or the clock, and by how many seconds one is ahead",
)
async def compare_activities(
    desk: TheDesk,
    caller: Reader,
    activity_id: UUID,
    other_id: UUID,
    by: Literal["distance", "time"] = "distance",
    channels: Channels = ",".join(compare.USUAL),
) -> ComparedShape:
    found = await compare.compare_activities(
        desk, caller.user_id, activity_id, other_id, by=by, channels=listed(channels)
    )
    return ComparedShape.of(by, found, caller.language)


@router.get("/compare/periods", operation_id="compare_periods", summary="Two periods by their figures")
async def compare_periods(
    desk: TheDesk,
    caller: Reader,
    a_from: date,
    a_to: date,
    b_from: date,
    b_to: date,
    sport: Annotated[Sport | None, Query(description="All when left out.")] = None,
) -> PeriodsShape:
    found = await compare.compare_periods(desk, caller.user_id, (a_from, a_to), (b_from, b_to), sport=sport)
    return PeriodsShape.of(found, caller.language)
