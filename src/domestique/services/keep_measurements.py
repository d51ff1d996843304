"""What the athlete measures themselves: weight, body fat by caliper, scale or tape, the pulse of the morning."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from domestique.analysis.models import body_fat
from domestique.model.athlete import valid_on
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import accounts, athlete_settings, measurements, notices
from domestique.store.database import Connection
from domestique.store.measurements import Measured

KINDS: Mapping[str, tuple[str, float, float]] = {
    "weight_kg": ("kg", 25, 250),
    "body_fat_percent": ("%", 2, 70),
    "resting_heart_rate_bpm": ("bpm", 25, 120),
    "neck_cm": ("cm", 20, 80),
    "waist_cm": ("cm", 40, 200),
    "hip_cm": ("cm", 50, 200),
}
"""Unit, lowest, highest."""
TAPE = ("neck_cm", "waist_cm", "hip_cm")
_FAT = "body_fat_percent"


async def list_measurements(desk: Desk, user_id: UUID, *, since: date, until: date) -> tuple[Measured, ...]:
    async with desk.database.as_user(user_id) as conn:
        return await measurements.between(conn, user_id, since, until)


async def tell_measurement(
    desk: Desk, user_id: UUID, day: date, figures: Mapping[str, float], *, today: date
) -> tuple[Measured, ...]:
    """All that is told of that day then. A tape gives body fat too, unless that was measured another way."""
    if day > today or day.year < 1950:
        raise BadValue("day", "setting_day")
    if not figures:
        raise BadValue("weight_kg", "measurement_nothing")
    for kind, value in figures.items():
        _, lowest, highest = KINDS[kind]
        if not lowest <= value <= highest:
            raise BadValue(kind, "setting_range", lowest=f"{lowest:g}", highest=f"{highest:g}")
    async with desk.database.as_user(user_id) as conn:
        told = dict(figures)
        if _FAT not in told and any(kind in told for kind in TAPE):
            told[_FAT] = await _by_tape(conn, user_id, day, told)
        await measurements.put(
            conn, user_id, [Measured(day, kind, value, KINDS[kind][0]) for kind, value in told.items()]
        )
        await _tell(desk, conn, user_id)
        return await measurements.between(conn, user_id, day, day)


async def take_back_measurement(desk: Desk, user_id: UUID, day: date) -> None:
    async with desk.database.as_user(user_id) as conn:
        if not await measurements.remove(conn, user_id, day):
            raise NotFound
        await _tell(desk, conn, user_id)


async def _tell(desk: Desk, conn: Connection, user_id: UUID) -> None:
    """A weight moves figures a kilogram, a pulse those by reserve."""
    await notices.publish(conn, user_id, topic="athlete")
    await desk.measure_soon(conn, user_id)


async def _by_tape(conn: Connection, user_id: UUID, day: date, told: Mapping[str, float]) -> float:
    account = await accounts.get(conn, user_id)
    if account is None:
        raise NotFound
    height = valid_on(await athlete_settings.history(conn, user_id), day).get("height")
    if account.sex not in ("male", "female"):
        raise BadValue("waist_cm", "tape_sex")
    if height is None:
        raise BadValue("waist_cm", "tape_height")
    asked = TAPE if account.sex == "female" else TAPE[:2]
    missing = next((kind for kind in asked if kind not in told), None)
    if missing is not None:
        raise BadValue(missing, "tape_missing")
    neck, waist = told["neck_cm"], told["waist_cm"]
    found = (
        body_fat.women(waist, told["hip_cm"], neck, height)
        if account.sex == "female"
        else body_fat.men(waist, neck, height)
    )
    _, lowest, highest = KINDS[_FAT]
    if found is None or not lowest <= found <= highest:
        raise BadValue("waist_cm", "tape_implausible")
    return round(found, 1)
