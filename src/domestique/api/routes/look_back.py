"""What the past says."""

from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.look_back import CorrelationList, CorrelationPoints, InsightList, InsightShape
from domestique.services.look_back import read_correlation, read_correlations, read_insights

router = APIRouter(tags=["fitness"])

Reader = Annotated[Caller, Depends(needs("fitness:read"))]


@router.get("/insights", operation_id="list_insights", summary="What a coach would point out, with its evidence")
async def list_insights(desk: TheDesk, caller: Reader) -> InsightList:
    """Silent where the evidence is thin."""
    today = desk.now().astimezone(ZoneInfo(caller.account.time_zone)).date()
    found = await read_insights(desk, caller.user_id, today=today)
    return InsightList(items=[InsightShape.of(said, caller.language) for said in found])


@router.get("/correlations", operation_id="list_correlations", summary="What moved together, and how surely")
async def list_correlations(desk: TheDesk, caller: Reader) -> CorrelationList:
    """`silent`: pairs of which nothing can be said yet, and why."""
    today = desk.now().astimezone(ZoneInfo(caller.account.time_zone)).date()
    return CorrelationList.of(await read_correlations(desk, caller.user_id, today=today), caller.language)


@router.get(
    "/correlations/{correlation_id}", operation_id="get_correlation", summary="One pair with its points, a day each"
)
async def get_correlation(desk: TheDesk, caller: Reader, correlation_id: str) -> CorrelationPoints:
    today = desk.now().astimezone(ZoneInfo(caller.account.time_zone)).date()
    return CorrelationPoints.of(await read_correlation(desk, caller.user_id, correlation_id, today=today))
