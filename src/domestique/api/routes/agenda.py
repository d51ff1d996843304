"""The calendar: planned and done, side by side."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.agenda import AgendaShape
from domestique.services.errors import BadValue
from domestique.services.read_agenda import LONGEST_DAYS, read_agenda

router = APIRouter(prefix="/calendar", tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]


@router.get("", operation_id="get_agenda", summary="What is planned and what was done, by day, with each week's sums")
async def get_agenda(
    desk: TheDesk,
    caller: Reader,
    first: Annotated[date, Query(alias="from", description="The first day.")],
    last: Annotated[date, Query(alias="to", description=f"The last day, at most {LONGEST_DAYS} days in all.")],
) -> AgendaShape:
    days = (last - first).days + 1
    if not 1 <= days <= LONGEST_DAYS:
        raise BadValue("to", "agenda_days", most=LONGEST_DAYS)
    return AgendaShape.of(await read_agenda(desk, caller.user_id, first, last), first, last, caller.language)
