"""The days a request means, in the athlete's own time zone."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

from domestique.api.day_range import USUAL_DAYS, day_range


async def meant(at: datetime, zone: str, since: date | None, until: date | None) -> tuple[date, date, date]:
    desk: Any = SimpleNamespace(now=lambda: at)
    caller: Any = SimpleNamespace(account=SimpleNamespace(time_zone=zone))
    found = await day_range(desk, caller, since, until)
    return found.since, found.until, found.today


LATE = datetime(2026, 11, 20, 22, 0, tzinfo=UTC)


async def test_today_is_the_athletes_own() -> None:
    assert (await meant(LATE, "Asia/Seoul", None, None))[1:] == (date(2026, 11, 21), date(2026, 11, 21))
    assert (await meant(LATE, "America/New_York", None, None))[2] == date(2026, 11, 20)


async def test_ninety_days_unless_told() -> None:
    since, until, _ = await meant(LATE, "UTC", None, None)
    assert (until - since).days == USUAL_DAYS - 1
    named = (date(2020, 1, 1), date(2020, 2, 1))
    assert (await meant(LATE, "UTC", *named))[:2] == named
    assert (await meant(LATE, "UTC", None, date.min))[0] == date.min
