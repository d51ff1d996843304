"""Intervals: of an activity, as the athlete wants them, and the same one of other days."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.intervals import IntervalsChanged, IntervalsShape, IntervalsWish, SimilarShape
from domestique.services import cut_intervals, read_intervals
from domestique.services.desk import Desk

router = APIRouter(tags=["metrics"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Writer = Annotated[Caller, Depends(needs("activities:write"))]


async def _shown(desk: Desk, caller: Caller, activity_id: UUID) -> IntervalsShape:
    return IntervalsShape.of(await read_intervals.read_intervals(desk, caller.user_id, activity_id), caller.language)


@router.get(
    "/activities/{activity_id}/intervals",
    operation_id="get_intervals",
    summary="Its intervals, found, from laps or cut by hand, with the figures of each",
    response_model=IntervalsShape,
)
async def get_intervals(desk: TheDesk, caller: Reader, activity_id: UUID) -> Response:
    shape = await _shown(desk, caller, activity_id)
    return Response(shape.model_dump_json(), media_type="application/json")


@router.put(
    "/activities/{activity_id}/intervals",
    operation_id="set_intervals",
    summary="Cut it by hand, or choose laps or what was found",
)
async def set_intervals(desk: TheDesk, caller: Writer, activity_id: UUID, wish: IntervalsWish) -> IntervalsChanged:
    change_id = await cut_intervals.cut_intervals(
        desk,
        caller.user_id,
        activity_id,
        source=wish.source,
        pieces=[one.piece() for one in wish.items],
        version=wish.version,
    )
    return IntervalsChanged(change_id=change_id, intervals=await _shown(desk, caller, activity_id))


@router.delete(
    "/activities/{activity_id}/intervals",
    operation_id="reset_intervals",
    summary="Back to what was found",
)
async def reset_intervals(
    desk: TheDesk, caller: Writer, activity_id: UUID, version: Annotated[int, Query(ge=0, le=2**31 - 1)]
) -> IntervalsChanged:
    change_id = await cut_intervals.back_to_found(desk, caller.user_id, activity_id, version=version)
    return IntervalsChanged(change_id=change_id, intervals=await _shown(desk, caller, activity_id))


@router.get(
    "/intervals/similar",
    operation_id="list_similar_intervals",
    summary="The same interval of other days: the same sport, and as long to within a tenth or six seconds",
)
async def list_similar(
    desk: TheDesk,
    caller: Reader,
    activity_id: UUID,
    interval_id: Annotated[str, Query(min_length=1, max_length=40, examples=["900-1140"])],
) -> SimilarShape:
    found = await read_intervals.read_similar(desk, caller.user_id, activity_id, interval_id)
    return SimilarShape.of(found, caller.language)
