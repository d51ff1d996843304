"""Mornings out of the store: one value a day, missing where nothing was measured, on the athlete's own band."""

from datetime import date, timedelta
from uuid import UUID

import numpy as np
import pytest

from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.services.read_wellness import read_wellness
from domestique.store import wellness_days
from domestique.store.wellness_days import Figure
from tests.store.places import a_raw_file

LAST = date(2026, 11, 20)


def nights(count: int, value: float, *, source: str = "garmin", step: int = 1) -> list[Figure]:
    return [
        Figure(LAST - timedelta(days=ago), "hrv_ms", source, value + ago % 3, "ms") for ago in range(0, count, step)
    ]


async def hand_in(desk: Desk, user_id: UUID, figures: list[Figure]) -> None:
    raw_id = await a_raw_file(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        await wellness_days.insert_all(conn, user_id, raw_id, figures)


async def test_each_day_on_the_band_of_those_before(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    await hand_in(desk, user_id, [*nights(80, 60.0), Figure(LAST, "steps", "garmin", 9000.0, None)])
    week = LAST - timedelta(days=6)
    found = await read_wellness(desk, user_id, since=week, until=LAST, kinds=None)
    assert [series.kind for series in found.series] == ["hrv_ms", "steps"]
    hrv, steps = found.series
    assert len(hrv.values) == 7 and np.isfinite(hrv.against.low).all(), "the band needs days before the first shown"
    assert set(hrv.status) == {"in"}
    assert np.isnan(steps.values[:-1]).all() and steps.values[-1] == 9000 and set(steps.status) == {None}
    assert (await read_wellness(desk, other_user_id, since=week, until=LAST, kinds=None)).series == ()


async def test_only_what_is_asked_for(desk: Desk, user_id: UUID) -> None:
    await hand_in(desk, user_id, nights(3, 60.0))
    found = await read_wellness(desk, user_id, since=LAST, until=LAST, kinds=["sleep_s", "nonsense"])
    assert found.series == ()


async def test_days_must_be_in_order(desk: Desk, user_id: UUID) -> None:
    with pytest.raises(BadValue):
        await read_wellness(desk, user_id, since=LAST, until=LAST - timedelta(days=1), kinds=None)
