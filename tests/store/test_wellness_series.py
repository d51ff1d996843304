"""Readings within a day come back as they went in."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.store import wellness_series as series
from domestique.store.wellness_series import SeriesOfDay
from tests.store.test_payloads import raw

DAY = date(2026, 11, 20)


def readings(*values: float, channel: str = "heart_rate", day: date = DAY) -> SeriesOfDay:
    start = datetime(2026, 11, 19, 15, tzinfo=UTC)
    seconds = tuple(120.0 * at for at in range(len(values)))
    return SeriesOfDay(day, channel, "bpm", start, seconds, values)


@pytest.mark.parametrize("values", [(52.0, 53.0, 51.0), (96.5, 97.25), (0.1, 1 / 3), (1e12, -4.0)])
async def test_to_the_last_digit(desk: Desk, user_id: UUID, values: tuple[float, ...]) -> None:
    raw_id = await raw(desk, user_id, "a")
    async with desk.database.as_user(user_id) as conn:
        await series.put(conn, user_id, "garmin_key", [(raw_id, readings(*values))])
        found = await series.of_days(conn, user_id, DAY, DAY)
    assert [(one.source, one.unpack()) for one in found] == [("garmin_key", readings(*values))]


async def test_the_last_word_counts_and_what_an_answer_brought_can_go(desk: Desk, user_id: UUID) -> None:
    first, second = await raw(desk, user_id, "a"), await raw(desk, user_id, "b")
    async with desk.database.as_user(user_id) as conn:
        said = [readings(50.0), readings(20.0, channel="stress"), readings()]
        await series.put(conn, user_id, "x", [(first, one) for one in said])
        await series.put(conn, user_id, "x", [(second, readings(60.0))])
        found = await series.of_days(conn, user_id, DAY, DAY, channels=["heart_rate"])
        assert [one.unpack().values for one in found] == [(60.0,)]
        await series.remove(conn, user_id, "x", [first], DAY, DAY)
        assert [one.channel for one in await series.of_days(conn, user_id, DAY, DAY)] == ["heart_rate"]
