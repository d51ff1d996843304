"""What an activity's samples say: curves, zones, columns worked out, efforts, how often which figure."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from domestique.analysis.histogram import Kind as HistogramKind
from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.derived_json import derived_json
from domestique.api.lists import listed, numbers
from domestique.api.shapes.curves import CurveKind, CurvesShape
from domestique.api.shapes.samples import DerivedShape, EffortsShape, HistogramShape, SelectionShape
from domestique.api.shapes.zones import ZonesShape
from domestique.services import read_curves, read_samples, read_zones

router = APIRouter(prefix="/activities/{activity_id}", tags=["metrics"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]


@router.get("/zones", operation_id="get_activity_zones", summary="Seconds in each zone, and how they are shared out")
async def get_zones(desk: TheDesk, caller: Reader, activity_id: UUID) -> ZonesShape:
    return ZonesShape.of(await read_zones.activity_zones(desk, caller.user_id, activity_id), caller.language)


@router.get(
    "/curves",
    operation_id="get_activity_curves",
    summary="Its best over every length of time, beside periods that end with its day",
    response_model=CurvesShape,
)
async def get_curves(
    desk: TheDesk,
    caller: Reader,
    activity_id: UUID,
    kind: CurveKind = "power",
    against: Annotated[str, Query(max_length=200, examples=["42d,season,all"])] = "",
    after_kj: Annotated[str, Query(max_length=100, examples=["0,1000"])] = "0",
    per_kg: bool = False,
) -> Response:
    found = await read_curves.activity_curves(
        desk,
        caller.user_id,
        activity_id,
        kind=kind,
        against=listed(against),
        after_kj=numbers("after_kj", after_kj),
        per_kg=per_kg,
    )
    shape = CurvesShape.of(found, caller.language)
    return Response(shape.model_dump_json(by_alias=True), media_type="application/json")


@router.get(
    "/derived",
    operation_id="get_derived",
    summary="Columns worked out second by second: W' balance, grade-adjusted speed, smoothed power",
    response_model=DerivedShape,
)
async def get_derived(
    desk: TheDesk,
    caller: Reader,
    activity_id: UUID,
    channels: Annotated[str, Query(max_length=200, examples=["w_balance,power_30s"])] = "w_balance,gap,power_30s",
) -> Response:
    found = await read_samples.read_derived(desk, caller.user_id, activity_id, listed(channels))
    body = await asyncio.to_thread(derived_json, found, caller.language)
    return Response(body, media_type="application/json")


@router.get("/efforts", operation_id="list_efforts", summary="What W' was spent on")
async def get_efforts(desk: TheDesk, caller: Reader, activity_id: UUID) -> EffortsShape:
    return EffortsShape.of(await read_samples.read_efforts(desk, caller.user_id, activity_id), caller.language)


@router.get("/histogram", operation_id="get_histogram", summary="How many seconds at which figure")
async def get_histogram(
    desk: TheDesk, caller: Reader, activity_id: UUID, kind: HistogramKind = "power"
) -> HistogramShape:
    found = await read_samples.read_histogram(desk, caller.user_id, activity_id, kind)
    return HistogramShape.of(kind, found, caller.language)


@router.get("/selection", operation_id="get_selection", summary="The figures of a stretch, from one second to another")
async def get_selection(
    desk: TheDesk,
    caller: Reader,
    activity_id: UUID,
    from_s: Annotated[float, Query(ge=0, le=10_000_000, examples=[600])],
    to_s: Annotated[float, Query(ge=0, le=10_000_000, examples=[900])],
) -> SelectionShape:
    found = await read_samples.read_selection(desk, caller.user_id, activity_id, from_s=from_s, to_s=to_s)
    return SelectionShape.of(from_s, to_s, found, caller.language)
