"""What the best of many activities says, and where the time went."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.day_range import TheDays
from domestique.api.lists import listed, numbers
from domestique.api.shapes.curves import CurveKind, CurvesShape
from domestique.api.shapes.zones import PeriodZonesShape, ZoneKind
from domestique.model.sport import Sport
from domestique.services import read_curves, read_zones

router = APIRouter(prefix="/fitness", tags=["fitness"])

Reader = Annotated[Caller, Depends(needs("fitness:read"))]
OfSport = Annotated[Sport | None, Query(description="All when left out.")]


@router.get(
    "/curves",
    operation_id="get_fitness_curves",
    summary="The best over every length of time, by period",
    response_model=CurvesShape,
)
async def get_curves(
    desk: TheDesk,
    caller: Reader,
    days: TheDays,
    kind: CurveKind = "power",
    sport: OfSport = None,
    periods: Annotated[str, Query(max_length=300, examples=["42d,2024,2026-01-01..2026-02-11"])] = "42d,90d,season,all",
    after_kj: Annotated[str, Query(max_length=100, examples=["0,1000"])] = "0",
    per_kg: bool = False,
) -> Response:
    """Periods end today, or with `to`. Where a sport is not named, all are taken together."""
    found = await read_curves.period_curves(
        desk,
        caller.user_id,
        kind=kind,
        periods=listed(periods)[:20],
        sport=sport,
        today=days.until,
        after_kj=numbers("after_kj", after_kj),
        per_kg=per_kg,
    )
    shape = CurvesShape.of(found, caller.language)
    return Response(shape.model_dump_json(by_alias=True), media_type="application/json")


@router.get("/zones", operation_id="get_fitness_zones", summary="Time in zones by week or month, and its distribution")
async def get_zones(
    desk: TheDesk,
    caller: Reader,
    days: TheDays,
    sport: OfSport = None,
    by: Literal["week", "month"] = "week",
    kind: Annotated[ZoneKind | None, Query(description="The one most activities have when left out.")] = None,
) -> PeriodZonesShape:
    found = await read_zones.period_zones(
        desk, caller.user_id, since=days.since, until=days.until, sport=sport, by=by, kind=kind
    )
    return PeriodZonesShape.of(found, caller.language)
