"""Records, and what recent bests say of limits."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.day_range import TheDays
from domestique.api.shapes.milestones import MilestonesShape
from domestique.api.shapes.records import ModelsShape, RecordsShape
from domestique.model.sport import Sport
from domestique.services import read_records
from domestique.services.read_milestones import read_milestones

router = APIRouter(tags=["fitness"])

Reader = Annotated[Caller, Depends(needs("fitness:read"))]


@router.get("/records", operation_id="list_records", summary="The best of everything, and what each best beat")
async def list_records(
    desk: TheDesk, caller: Reader, sport: Annotated[Sport | None, Query(description="All when left out.")] = None
) -> RecordsShape:
    return RecordsShape.of(await read_records.read_records(desk, caller.user_id, sport=sport), caller.language)


@router.get("/milestones", operation_id="list_milestones", summary="Round numbers passed, and those to come")
async def list_milestones(
    desk: TheDesk, caller: Reader, sport: Annotated[Sport | None, Query(description="All when left out.")] = None
) -> MilestonesShape:
    return MilestonesShape.of(await read_milestones(desk, caller.user_id, sport=sport), caller.language)


@router.get(
    "/fitness/models",
    operation_id="get_fitness_models",
    summary="Critical power, estimated FTP, VDOT with race times, critical swim speed, of the last 90 days",
)
async def get_models(
    desk: TheDesk,
    caller: Reader,
    days: TheDays,
    sport: Annotated[Sport, Query(description="Whose power.")] = Sport.CYCLING,
) -> ModelsShape:
    found = await read_records.read_models(desk, caller.user_id, today=days.until, sport=sport)
    return ModelsShape.of(found, caller.language)
