"""Weeks and months by sport, with what is unknown told apart."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.read_sums import read_calendar, read_sums
from domestique.store import measures
from domestique.store.measures import Measure
from tests.fakes.activities import ride
from tests.store.places import an_activity

FIRST, LAST = date(2020, 1, 1), date(2030, 1, 1)


async def test_sums_by_week_and_month(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    asked = {"since": FIRST, "until": LAST, "zone": "UTC"}
    (week,) = await read_sums(desk, user_id, step="week", **asked)  # type: ignore[arg-type]
    assert (week.count, week.loaded, week.load, week.since.weekday()) == (1, 0, None, 0)
    async with desk.database.as_user(user_id) as conn:
        row = Measure(one, 1, b"", b"", week.since, "cycling", "tss", 81.0, None, desk.now())
        await measures.put(conn, user_id, [row])
    (month,) = await read_sums(desk, user_id, step="month", **asked)  # type: ignore[arg-type]
    assert (month.loaded, month.load, month.since.day, month.distance_m) == (1, 81.0, 1, 1000.0)
    assert await read_sums(desk, other_user_id, step="week", **asked) == ()  # type: ignore[arg-type]


async def test_a_day_is_the_athletes_own(desk: Desk, user_id: UUID) -> None:
    """Half past three in the afternoon in London is the next day in Seoul."""
    await an_activity(desk, user_id, ride(start=datetime(2026, 5, 4, 15, 30, tzinfo=UTC), utc_offset_s=None))
    for zone, day in (("Asia/Seoul", date(2026, 5, 5)), ("Europe/London", date(2026, 5, 4))):
        (shown,) = await read_calendar(desk, user_id, since=day, until=day, zone=zone)
        assert shown.day == day


async def test_a_calendar_is_a_year_at_most(desk: Desk, user_id: UUID) -> None:
    with pytest.raises(BadValue):
        await read_calendar(desk, user_id, since=FIRST, until=FIRST + timedelta(days=401), zone="UTC")
    with pytest.raises(BadValue):
        await read_sums(desk, user_id, since=LAST, until=FIRST, step="week", zone="UTC")
