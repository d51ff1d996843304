"""Figures of the morning, day by day, each on the athlete's own band."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import numpy as np

from domestique.analysis.days.baseline import RECENT, USUAL, Baseline, baseline, status
from domestique.analysis.days.catalogue import LOGARITHMIC
from domestique.analysis.days.known import spread
from domestique.analysis.signal.grid import Numbers
from domestique.services.desk import Desk
from domestique.services.errors import BadValue
from domestique.store import wellness_days
from domestique.store.measurements import ATHLETE
from domestique.store.wellness_days import Column

SHOWN = (
    "hrv_ms", "hrv_sdnn_ms", "resting_heart_rate_bpm", "sleeping_heart_rate_bpm", "sleep_s", "sleep_deep_s",
    "sleep_light_s", "sleep_rem_s", "sleep_awake_s", "sleep_score", "weight_kg", "body_fat_percent",
    "body_water_percent", "muscle_mass_kg", "stress", "body_battery_high", "body_battery_low",
    "training_readiness", "recovery_time_h", "acute_load", "chronic_load", "respiration_per_min",
    "respiration_awake_per_min", "spo2_percent", "skin_temperature_change_c", "steps", "hydration_ml", "vo2max",
    "vo2max_running", "vo2max_cycling", "fitness_age_years", "readiness", "felt_sleep", "felt_fatigue", "felt_soreness",
    "felt_stress", "felt_mood", "felt_motivation", "felt_injury", "felt_hydration", "systolic_mmhg", "diastolic_mmhg",
    "blood_glucose_mmol_l", "lactate_mmol_l", "baevsky_index", "eaten_kcal", "eaten_carbohydrate_g", "eaten_protein_g",
    "eaten_fat_g", "lean_mass_kg", "neck_cm", "shoulder_cm", "chest_cm", "waist_cm", "abdomen_cm", "hip_cm",
    "left_bicep_cm", "right_bicep_cm", "left_forearm_cm", "right_forearm_cm", "left_thigh_cm", "right_thigh_cm",
    "left_calf_cm", "right_calf_cm",
)  # fmt: skip
"""In the order in which an athlete asks for them."""

LONGEST = 366 * 30
EARLIEST = 1900


@dataclass(frozen=True, slots=True)
class Series:
    """`values` has one entry a day; `source` the one that measured most of these days, `others` the rest."""

    kind: str
    unit: str | None
    source: str
    others: tuple[str, ...]
    values: Numbers
    against: Baseline
    status: Sequence[str | None]


@dataclass(frozen=True, slots=True)
class Mornings:
    since: date
    until: date
    series: tuple[Series, ...]


async def read_wellness(
    desk: Desk, user_id: UUID, *, since: date, until: date, kinds: Collection[str] | None
) -> Mornings:
    """Both days count. Kinds nobody measured in that time are left out."""
    if since.year < EARLIEST:
        raise BadValue("from", "range_of_days")
    if until < since or (until - since).days >= LONGEST:
        raise BadValue("to", "range_of_days")
    wanted = SHOWN if kinds is None else tuple(kind for kind in SHOWN if kind in kinds)
    first = since - timedelta(days=USUAL + RECENT)
    async with desk.database.as_user(user_id) as conn:
        found = await wellness_days.columns(conn, user_id, first, until, wanted)
    days = (until - first).days + 1
    shown = slice((since - first).days, None)
    series = tuple(_series(kind, [column for column in found if column.kind == kind], days, shown) for kind in wanted)
    return Mornings(since, until, tuple(each for each in series if each is not None))


def _series(kind: str, columns: Sequence[Column], days: int, shown: slice) -> Series | None:
    devices = [(column.days, column.values) for column in columns if column.source != ATHLETE]
    own = [(column.days, column.values) for column in columns if column.source == ATHLETE]
    values = spread(devices, days, own)
    if not np.isfinite(values[shown]).any():
        return None
    against = baseline(values, logarithm=kind in LOGARITHMIC)
    part = Baseline(*(getattr(against, name)[shown] for name in ("recent", "usual", "low", "high", "variation")))
    by_days = sorted(columns, key=lambda column: -len(column.days))
    unit = next((column.unit for column in by_days if column.unit), None)
    others = tuple(column.source for column in by_days[1:])
    return Series(kind, unit, by_days[0].source, others, values[shown], part, status(part))
