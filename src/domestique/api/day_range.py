"""Which days a request is about: those named, or the last so many in the athlete's own time zone."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Depends, Query

from domestique.api.caller import Caller, TheDesk, current_caller

USUAL_DAYS = 90


@dataclass(frozen=True, slots=True)
class DayRange:
    since: date
    until: date
    today: date


async def day_range(
    desk: TheDesk,
    caller: Annotated[Caller, Depends(current_caller)],
    since: Annotated[
        date | None, Query(alias="from", description="The first day; 90 days before the last when left out.")
    ] = None,
    until: Annotated[date | None, Query(alias="to", description="The last day; today when left out.")] = None,
) -> DayRange:
    today = desk.now().astimezone(ZoneInfo(caller.account.time_zone)).date()
    last = until or today
    return DayRange(since or date.fromordinal(max(last.toordinal() - USUAL_DAYS + 1, 1)), last, today)


TheDays = Annotated[DayRange, Depends(day_range)]
