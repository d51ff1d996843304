"""Nights and days: sleep, resting pulse, HRV, weight, steps and stress, as training and illness shape them."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from domestique.demo.calendar import State
from domestique.demo.chance import chance
from domestique.demo.season import Day

_HRV_MS = 64.0
_BASELINE_DAYS = 21
_STEPS_A_MINUTE = {"run": 165, "hik": 95}


@dataclass(frozen=True, slots=True)
class Night:
    """The night that ends on `date`, and that day. None where the watch lay on the table."""

    date: date
    bed_hour: float
    deep_s: int
    light_s: int
    rem_s: int
    awake_s: int
    sleep_score: int
    resting_hr: int
    hrv_ms: int
    hrv_low: int
    hrv_high: int
    respiration: float
    weight_kg: float | None
    steps: int
    stress: int
    battery_high: int
    battery_low: int


def nights(seed: int, days: list[Day]) -> list[Night]:
    found: list[Night] = []
    variability: list[float] = []
    yesterday = 0.0
    for day in days:
        draw = chance(seed, day.date, "night")
        ill, mending = day.state is State.ILL, day.state is State.RECOVERING
        worn = max(day.fatigue - day.fitness, -20) / 30
        hrv = _HRV_MS + 0.12 * (day.fitness - 45) - 6 * worn - 0.03 * yesterday + draw.normal(0, 4.2)
        hrv = max(hrv - (19 if ill else 7 if mending else 0), 18)
        resting = day.form.resting_hr + 2.2 * worn + (8.5 if ill else 2.5 if mending else 0) + draw.normal(0, 1.1)
        hours = 7.25 + (0.9 if ill else 0) + (0.7 if day.date.weekday() >= 5 else 0) + draw.normal(0, 0.65)
        asleep = int(np.clip(hours, 4.4, 10.2) * 3600)
        deep = int(asleep * np.clip(draw.normal(0.17 - 0.03 * ill, 0.03), 0.07, 0.28))
        rem = int(asleep * np.clip(draw.normal(0.22, 0.035), 0.1, 0.33))
        awake = int(np.clip(draw.normal(1500 + 1500 * ill, 700), 120, 7000))
        score = int(np.clip(38 + asleep / 3600 * 5.6 + (deep / asleep - 0.17) * 120 - awake / 400 - 12 * ill, 20, 98))
        variability.append(hrv)
        usual = float(np.mean(variability[-_BASELINE_DAYS:]))
        moved = sum(session.minutes * _STEPS_A_MINUTE.get(session.kind[:3], 6) for session in day.sessions)
        worked = day.load / 60
        high = int(np.clip(score + draw.normal(3, 6) - 18 * ill, 15, 100))
        found.append(
            Night(
                day.date,
                float(23.1 + draw.normal(0, 0.5) + (0.6 if day.date.weekday() >= 5 else 0)),
                deep, asleep - deep - rem, rem, awake, score,
                round(resting), round(hrv), round(usual - 5), round(usual + 5),
                round(float(14.1 + 1.8 * ill + draw.normal(0, 0.4)), 1),
                _weighed(draw, day),
                int(3200 + moved + abs(draw.normal(2600, 1500)) - 1500 * ill),
                int(np.clip(27 + 9 * worn + 16 * ill + draw.normal(0, 4), 8, 75)),
                high,
                int(np.clip(24 - 9 * worked + draw.normal(6, 5) - 6 * ill, 5, min(60, high - 5))),
            )
        )  # fmt: skip
        yesterday = day.load
    return found


def _weighed(draw: np.random.Generator, day: Day) -> float | None:
    """Four mornings in five, and never on holiday, where there is no scale."""
    if day.state is State.HOLIDAY or draw.random() < 0.2:
        return None
    return round(day.form.weight_kg + float(draw.normal(0, 0.35)), 1)
