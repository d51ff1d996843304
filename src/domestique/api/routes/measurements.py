"""Weight, body fat, the pulse of the morning and the outcome of tests, as the athlete measured them."""

from dataclasses import replace
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.day_range import TheDays
from domestique.api.shapes.measurements import MeasurementList, MeasurementShape, NewMeasurement
from domestique.services import keep_measurements, keep_settings

router = APIRouter(prefix="/measurements", tags=["wellness"])

Reader = Annotated[Caller, Depends(needs("wellness:read"))]
Writer = Annotated[Caller, Depends(needs("athlete:write"))]


@router.get("", operation_id="list_measurements", summary="What you measured yourself, newest first")
async def list_measurements(desk: TheDesk, caller: Reader, days: TheDays) -> MeasurementList:
    found = await keep_measurements.list_measurements(desk, caller.user_id, since=days.since, until=days.until)
    return MeasurementList.of(found, caller.language)


@router.post("", operation_id="tell_measurement", summary="Measured on a day", status_code=201)
async def tell_measurement(desk: TheDesk, caller: Writer, wish: NewMeasurement) -> MeasurementShape:
    """Told again for the same day, a figure replaces what was told before. A test alone leaves the day's figures."""
    today = desk.now().astimezone(ZoneInfo(caller.account.time_zone)).date()
    if wish.test is not None:
        await keep_settings.tell_setting(desk, caller.user_id, replace(wish.test.setting, since=wish.day))
        if not wish.figures:
            held = await keep_measurements.list_measurements(desk, caller.user_id, since=wish.day, until=wish.day)
            return MeasurementShape.of(wish.day, held, caller.language)
    told = await keep_measurements.tell_measurement(desk, caller.user_id, wish.day, wish.figures, today=today)
    return MeasurementShape.of(wish.day, told, caller.language)


@router.delete("/{day}", operation_id="take_back_measurement", summary="Take a day's figures back", status_code=204)
async def take_back_measurement(desk: TheDesk, caller: Writer, day: date) -> None:
    await keep_measurements.take_back_measurement(desk, caller.user_id, day)
