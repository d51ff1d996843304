"""What was done, at a glance: weeks, months, days of a calendar."""

from datetime import timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.day_range import TheDays
from domestique.api.shapes.summary import SummaryShape
from domestique.api.shapes.sums import CalendarShape, SumList
from domestique.api.shapes.trends import TrendList, TrendShape
from domestique.services.look_back import read_trends
from domestique.services.read_fitness import read_fitness
from domestique.services.read_sums import read_calendar, read_sums
from domestique.services.read_wellness import read_wellness

router = APIRouter(prefix="/dashboard", tags=["dashboard"])

Reader = Annotated[Caller, Depends(needs("fitness:read"))]


_GLANCE = ("hrv_ms", "hrv_sdnn_ms", "resting_heart_rate_bpm", "sleep_s", "weight_kg")
_MORNINGS = 3


@router.get("/summary", operation_id="get_summary", summary="Today at a glance: form, this week, this morning")
async def get_summary(desk: TheDesk, caller: Reader) -> SummaryShape:
    zone = caller.account.time_zone
    today = desk.now().astimezone(ZoneInfo(zone)).date()
    monday, week = today - timedelta(days=today.weekday()), timedelta(days=7)
    fitness = await read_fitness(desk, caller.user_id, since=today, until=today, today=today)
    this_week = await read_sums(desk, caller.user_id, since=monday, until=today, step="week", zone=zone)
    last_week = await read_sums(desk, caller.user_id, since=monday - week, until=today - week, step="week", zone=zone)
    days = [today - timedelta(days=ago) for ago in reversed(range(_MORNINGS))]
    mornings = await read_wellness(desk, caller.user_id, since=days[0], until=today, kinds=_GLANCE)
    return SummaryShape.of(today, fitness, this_week, last_week, mornings, days, caller.language)


@router.get("/trends", operation_id="list_trends", summary="Where your figures are going: twelve weeks, a point each")
async def list_trends(desk: TheDesk, caller: Reader) -> TrendList:
    """The last four weeks against the four before; figures too few weeks tell of are left out."""
    today = desk.now().astimezone(ZoneInfo(caller.account.time_zone)).date()
    found = await read_trends(desk, caller.user_id, today=today)
    return TrendList(items=[TrendShape.of(one, caller.language) for one in found])


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
