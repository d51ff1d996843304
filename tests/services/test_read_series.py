"""Readings within a day, in an athlete's order."""

from datetime import UTC, date, datetime
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.read_series import read_series
from domestique.store import wellness_series
from domestique.store.wellness_series import SeriesOfDay
from tests.store.test_payloads import raw

DAY = date(2026, 11, 20)


async def test_channels_in_order_and_nobody_elses(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    raw_id, start = await raw(desk, user_id, "a"), datetime(2026, 11, 19, 15, tzinfo=UTC)
    found = [
        SeriesOfDay(DAY, channel, "1", start, (0.0, 60.0), (1.0, 2.0)) for channel in ("moon", "stress", "heart_rate")
    ]
    async with desk.database.as_user(user_id) as conn:
        await wellness_series.put(conn, user_id, "garmin_key", [(raw_id, one) for one in found])
    every = await read_series(desk, user_id, day=DAY)
    assert [one.series.channel for one in every] == ["heart_rate", "stress", "moon"]
    some = await read_series(desk, user_id, day=DAY, channels=["stress"])
    assert [(one.source, one.series) for one in some] == [("garmin_key", found[1])]
    assert await read_series(desk, other_user_id, day=DAY) == ()
