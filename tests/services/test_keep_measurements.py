from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.model.athlete import DatedSetting
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.keep_measurements import list_measurements, take_back_measurement, tell_measurement
from domestique.services.read_wellness import read_wellness
from domestique.store import accounts, athlete_settings, wellness_days
from domestique.store.wellness_days import Figure
from tests.store.places import a_raw_file

DAY = date(2026, 5, 20)
TAPE = {"neck_cm": 38.0, "waist_cm": 82.0}


async def told(desk: Desk, user_id: UUID, figures: Mapping[str, float], day: date = DAY) -> dict[str, float]:
    return {one.kind: one.value for one in await tell_measurement(desk, user_id, day, figures, today=DAY)}


async def test_a_weight_counts_before_a_scale_and_moves_the_setting(desk: Desk, user_id: UUID) -> None:
    raw_id = await a_raw_file(desk, user_id)
    scale = [Figure(DAY - timedelta(days=ago), "weight_kg", "garmin", 75.0, "kg") for ago in range(5)]
    async with desk.database.as_user(user_id) as conn:
        await wellness_days.insert_all(conn, user_id, raw_id, scale)
    assert await told(desk, user_id, {"weight_kg": 71.0}) == {"weight_kg": 71.0}
    (weight,) = (await read_wellness(desk, user_id, since=DAY - timedelta(days=1), until=DAY, kinds=None)).series
    assert weight.values.tolist() == [75.0, 71.0]
    await take_back_measurement(desk, user_id, DAY)
    with pytest.raises(NotFound):
        await take_back_measurement(desk, user_id, DAY)
    (weight,) = (await read_wellness(desk, user_id, since=DAY, until=DAY, kinds=None)).series
    assert weight.values.tolist() == [75.0]
    assert await list_measurements(desk, user_id, since=DAY, until=DAY) == ()


async def test_a_tape_gives_body_fat_once_sex_and_height_are_known(desk: Desk, user_id: UUID) -> None:
    """Hodgdon & Beckett: 82 cm waist, 38 cm neck, 178 cm: 495 / (1.0324 - 0.19077 lg 44 + 0.15456 lg 178) - 450."""

    async def refused(code: str, figures: Mapping[str, float] = TAPE) -> None:
        with pytest.raises(BadValue) as caught:
            await told(desk, user_id, figures)
        assert caught.value.reason == code

    await refused("tape_sex")
    async with desk.database.as_user(user_id) as conn:
        await accounts.change(conn, user_id, {"sex": "male"})
    await refused("tape_height")
    async with desk.database.as_user(user_id) as conn:
        height = DatedSetting("height", None, None, 178.0)
        await athlete_settings.put(conn, user_id, desk.new_id(), height, source="athlete", now=desk.now())
    assert (await told(desk, user_id, TAPE))["body_fat_percent"] == pytest.approx(14.05, abs=0.06)
    assert (await told(desk, user_id, TAPE | {"body_fat_percent": 12.0}))["body_fat_percent"] == 12.0
    await refused("tape_missing", {"waist_cm": 82.0})
    await refused("tape_implausible", {"neck_cm": 50.0, "waist_cm": 45.0})
    async with desk.database.as_user(user_id) as conn:
        await accounts.change(conn, user_id, {"sex": "female"})
    await refused("tape_missing")
    assert (await told(desk, user_id, {"neck_cm": 33.0, "waist_cm": 74.0, "hip_cm": 98.0}))["body_fat_percent"] > 15


async def test_what_cannot_be_is_refused(desk: Desk, user_id: UUID) -> None:
    cases: list[tuple[dict[str, float], date, str]] = [
        ({}, DAY, "measurement_nothing"),
        ({"weight_kg": 7.0}, DAY, "setting_range"),
        ({"weight_kg": 70.0}, DAY + timedelta(days=1), "setting_day"),
    ]
    for figures, day, reason in cases:
        with pytest.raises(BadValue) as caught:
            await told(desk, user_id, figures, day)
        assert caught.value.reason == reason
