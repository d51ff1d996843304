"""What all training adds up to."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.day_range import TheDays
from domestique.api.shapes.fitness import FitnessShape
from domestique.model.sport import Sport
from domestique.services.read_fitness import read_fitness

router = APIRouter(prefix="/fitness", tags=["fitness"])

Reader = Annotated[Caller, Depends(needs("fitness:read"))]


@router.get("", operation_id="get_fitness", summary="Fitness, fatigue and form, day by day")
async def get_fitness(
    desk: TheDesk,
    caller: Reader,
    days: TheDays,
    sport: Annotated[Sport | None, Query(description="Only the load of this sport; all when left out.")] = None,
    decay: Annotated[Literal["exponential", "simple"], Query()] = "exponential",
    form_day: Annotated[
        Literal["previous", "same"], Query(description="Whose fitness less fatigue: the evening before, or this one's.")
    ] = "previous",
) -> FitnessShape:
    """The curve begins with your first activity, whatever part of it is asked for. Days to come need a plan."""
    found = await read_fitness(
        desk, caller.user_id, since=days.since, until=days.until, today=days.today,
        sport=sport, decay=decay, form_day=form_day,
    )  # fmt: skip
    return FitnessShape.of(found, today=days.today)
