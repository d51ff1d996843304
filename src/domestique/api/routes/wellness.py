"""Figures of the morning: sleep, HRV, resting pulse, weight and the rest."""

from collections.abc import Collection
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.day_range import DayRange, TheDays
from domestique.api.shapes.day_series import DaySeriesShape, SeriesOfDayShape
from domestique.api.shapes.wellness import WellnessShape
from domestique.services.desk import Desk
from domestique.services.read_series import read_series
from domestique.services.read_wellness import read_wellness

router = APIRouter(tags=["wellness"])

Reader = Annotated[Caller, Depends(needs("wellness:read"))]

_SLEEP = ("sleep_s", "sleep_deep_s", "sleep_light_s", "sleep_rem_s", "sleep_awake_s", "sleep_score")
_HRV = ("hrv_ms", "hrv_sdnn_ms")
_HR = ("resting_heart_rate_bpm", "sleeping_heart_rate_bpm")


@router.get("/wellness", operation_id="get_wellness", summary="All daily figures, on your own band")
async def get_wellness(
    desk: TheDesk,
    caller: Reader,
    days: TheDays,
    kinds: Annotated[str | None, Query(max_length=1000, examples=["hrv_ms,sleep_s"])] = None,
) -> WellnessShape:
    """What nobody measured in that time is left out."""
    return await _read(desk, caller, days, None if kinds is None else kinds.split(","))


@router.get("/sleep", operation_id="get_sleep", summary="Nights")
async def get_sleep(desk: TheDesk, caller: Reader, days: TheDays) -> WellnessShape:
    return await _read(desk, caller, days, _SLEEP)


@router.get("/hrv", operation_id="get_hrv", summary="Heart rate variability")
async def get_hrv(desk: TheDesk, caller: Reader, days: TheDays) -> WellnessShape:
    return await _read(desk, caller, days, _HRV)


@router.get("/hr", operation_id="get_hr", summary="Resting heart rate")
async def get_hr(desk: TheDesk, caller: Reader, days: TheDays) -> WellnessShape:
    return await _read(desk, caller, days, _HR)


@router.get("/wellness/series", operation_id="get_wellness_series", summary="Readings within a day")
async def get_series(
    desk: TheDesk,
    caller: Reader,
    day: Annotated[date, Query(examples=["2026-11-20"])],
    channels: Annotated[str | None, Query(max_length=500, examples=["heart_rate,stress"])] = None,
) -> SeriesOfDayShape:
    """At the resolution the wearable wrote them down in. What nobody measured is left out."""
    wanted = None if channels is None else channels.split(",")
    found = await read_series(desk, caller.user_id, day=day, channels=wanted)
    return SeriesOfDayShape(day=day, series=[DaySeriesShape.of(one, caller.language) for one in found])


async def _read(desk: Desk, caller: Caller, days: DayRange, kinds: Collection[str] | None) -> WellnessShape:
    found = await read_wellness(desk, caller.user_id, since=days.since, until=days.until, kinds=kinds)
    return WellnessShape.of(found, caller.language)
