"""What was done, at a glance: weeks, months, days of a calendar."""

from typing import Annotated

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.day_range import TheDays
from domestique.api.shapes.sums import CalendarShape, SumList
from domestique.services.read_sums import read_calendar, read_sums

router = APIRouter(prefix="/dashboard", tags=["dashboard"])

Reader = Annotated[Caller, Depends(needs("fitness:read"))]


@router.get("/weekly", operation_id="get_weekly", summary="Each week's load, time, distance and climbing, by sport")
async def get_weekly(desk: TheDesk, caller: Reader, days: TheDays) -> SumList:
    zone = caller.account.time_zone
    return SumList.of(await read_sums(desk, caller.user_id, since=days.since, until=days.until, step="week", zone=zone))


@router.get("/monthly", operation_id="get_monthly", summary="Each month's load, time, distance and climbing, by sport")
async def get_monthly(desk: TheDesk, caller: Reader, days: TheDays) -> SumList:
    zone = caller.account.time_zone
    return SumList.of(
        await read_sums(desk, caller.user_id, since=days.since, until=days.until, step="month", zone=zone)
    )


@router.get("/calendar", operation_id="get_calendar", summary="What was done on which day")
async def get_calendar(desk: TheDesk, caller: Reader, days: TheDays) -> CalendarShape:
    zone = caller.account.time_zone
    return CalendarShape.of(await read_calendar(desk, caller.user_id, since=days.since, until=days.until, zone=zone))
