"""A day of somebody's body, in plain numbers; the services' shapes are made of it. None: nothing was worn or said."""

import random
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Day:
    date: date
    sleep_start: datetime | None = None
    deep_s: int = 0
    light_s: int = 0
    rem_s: int = 0
    awake_s: int = 0
    sleep_score: int | None = None
    resting_hr: int | None = None
    max_hr: int | None = None
    hrv_ms: int | None = None
    hrv_week_ms: int | None = None
    hrv_low: int | None = None
    hrv_high: int | None = None
    respiration: float | None = None
    spo2: float | None = None
    spo2_low: int | None = None
    weight_kg: float | None = None
    body_fat: float | None = None
    steps: int | None = None
    stress: int | None = None
    battery_high: int | None = None
    battery_low: int | None = None
    hydration_ml: float | None = None
    sweat_loss_ml: float | None = None
    floors: float | None = None
    active_kcal: float | None = None
    vo2max_running: float | None = None
    vo2max_cycling: float | None = None
    readiness: int | None = None
    acute_load: int | None = None
    chronic_load: int | None = None
    status: str | None = None
    """PRODUCTIVE, MAINTAINING, RECOVERY, UNPRODUCTIVE, …"""

    @property
    def asleep_s(self) -> int:
        return self.deep_s + self.light_s + self.rem_s


def chance_of(day: Day, what: str) -> random.Random:
    """The same day gives the same series, in any process."""
    return random.Random(f"{day.date.isoformat()} {what} {day.resting_hr} {day.steps}")
