"""Sums by week and month: a week begins on Monday, and what is unknown is in no sum."""

from datetime import UTC, date, datetime
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import activity_sums
from tests.fakes.activities import ride
from tests.store.places import an_activity

SUNDAY, MONDAY = datetime(2026, 5, 31, 20, 0, tzinfo=UTC), datetime(2026, 6, 1, 5, 0, tzinfo=UTC)


async def test_weeks_and_months_part_where_they_should(desk: Desk, user_id: UUID) -> None:
    await an_activity(desk, user_id, ride(start=SUNDAY, utc_offset_s=0, distance_m=None), sha256="1" * 64)
    await an_activity(desk, user_id, ride(start=MONDAY, utc_offset_s=0), sha256="2" * 64)
    span = (date(2026, 1, 1), date(2026, 12, 31))
    async with desk.database.as_user(user_id) as conn:
        weeks = await activity_sums.sums(conn, user_id, *span, step="week", zone="UTC")
        months = await activity_sums.sums(conn, user_id, *span, step="month", zone="UTC")
        days = await activity_sums.done(conn, user_id, SUNDAY.date(), SUNDAY.date(), zone="UTC", limit=9)
    assert [(week.since, week.count, week.distance_m) for week in weeks] == [
        (date(2026, 5, 25), 1, None),
        (date(2026, 6, 1), 1, 1000.0),
    ]
    assert [month.since for month in months] == [date(2026, 5, 1), date(2026, 6, 1)]
    assert [one.day for one in days] == [SUNDAY.date()]
