"""Figures of days as a program sends them: our own plain shape, or what the app Health Auto Export makes of a day.

All or nothing: one figure that cannot be, and nothing of it counts.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domestique.formats.archives.health_auto_export import NotThisWay, days_of

_MASS, _LENGTH, _PORTION = (0, 300), (5, 250), (0, 5_000)
_FELT, _SHARE, _DAY_S = (1, 10), (0, 100), (0, 86_400)
BOUNDS: Mapping[str, tuple[float, float]] = {
    "hrv_ms": (1, 400), "hrv_sdnn_ms": (1, 400), "resting_heart_rate_bpm": (20, 150),
    "sleeping_heart_rate_bpm": (20, 150), "sleep_s": _DAY_S, "sleep_deep_s": _DAY_S, "sleep_light_s": _DAY_S,
    "sleep_rem_s": _DAY_S, "sleep_awake_s": _DAY_S, "sleep_score": _SHARE, "weight_kg": (20, 400),
    "body_fat_percent": (1, 80), "body_water_percent": (10, 90), "muscle_mass_kg": _MASS, "lean_mass_kg": _MASS,
    "stress": _SHARE, "body_battery_high": _SHARE, "body_battery_low": _SHARE, "training_readiness": _SHARE,
    "readiness": _SHARE, "recovery_time_h": (0, 200), "acute_load": (0, 10_000), "chronic_load": (0, 10_000),
    "respiration_per_min": (2, 80), "respiration_awake_per_min": (2, 80), "spo2_percent": (50, 100),
    "skin_temperature_change_c": (-15, 15), "steps": (0, 300_000), "hydration_ml": (0, 30_000), "vo2max": (5, 110),
    "vo2max_running": (5, 110), "vo2max_cycling": (5, 110), "fitness_age_years": (5, 120), "felt_sleep": _FELT,
    "felt_fatigue": _FELT, "felt_soreness": _FELT, "felt_stress": _FELT, "felt_mood": _FELT,
    "felt_motivation": _FELT, "felt_injury": _FELT, "felt_hydration": _FELT, "systolic_mmhg": (50, 300),
    "diastolic_mmhg": (20, 200), "blood_glucose_mmol_l": (0.5, 50), "lactate_mmol_l": (0.1, 40),
    "baevsky_index": (0, 10_000), "eaten_kcal": (0, 30_000), "eaten_carbohydrate_g": _PORTION,
    "eaten_protein_g": _PORTION, "eaten_fat_g": _PORTION, "neck_cm": _LENGTH, "shoulder_cm": _LENGTH,
    "chest_cm": _LENGTH, "waist_cm": _LENGTH, "abdomen_cm": _LENGTH, "hip_cm": _LENGTH, "left_bicep_cm": _LENGTH,
    "right_bicep_cm": _LENGTH, "left_forearm_cm": _LENGTH, "right_forearm_cm": _LENGTH, "left_thigh_cm": _LENGTH,
    "right_thigh_cm": _LENGTH, "left_calf_cm": _LENGTH, "right_calf_cm": _LENGTH,
}  # fmt: skip
"""Every kind of a day's figure that can be sent, with the lowest and highest value a body or a day can have."""

_EARLIEST = 1950
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAMED = 5


class BadDays(Exception):
    """`place` is where in what was sent; `reason` a key below `errors.field`, with `slots` for its gaps."""

    def __init__(self, place: str, reason: str, **slots: object) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason
        self.slots = slots


@dataclass(frozen=True, slots=True)
class PushedDays:
    """`left`: names of Health Auto Export's that are no figure of a day here."""

    days: Mapping[date, Mapping[str, float]]
    left: tuple[str, ...] = ()

    @property
    def figures(self) -> int:
        return sum(len(figures) for figures in self.days.values())


def read_pushed_days(data: bytes, *, latest: date) -> PushedDays:
    """BadDays for what is not one of the two shapes, for a kind that is not known, and for a value that cannot be."""
    sent = _json(data)
    if isinstance(sent, dict) and set(sent) == {"days"}:
        return PushedDays(_plain(sent["days"], latest))
    if isinstance(sent, dict) and isinstance(sent.get("data"), dict) and "metrics" in sent["data"]:
        try:
            days, left = days_of(sent["data"]["metrics"])
        except NotThisWay as wrong:
            raise BadDays(wrong.place, wrong.reason, **wrong.slots) from None
        return PushedDays(
            {_day("data.metrics", day, latest): _within(figures, "data.metrics", day) for day, figures in days.items()},
            left,
        )
    raise BadDays("body", "webhook_shape")


def _json(data: bytes) -> Any:
    def no_number(text: str) -> float:
        raise ValueError(text)

    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=no_number)
    except (ValueError, RecursionError):
        raise BadDays("body", "json_invalid") from None


def _plain(sent: Any, latest: date) -> dict[date, dict[str, float]]:
    if not isinstance(sent, list) or not sent:
        raise BadDays("days", "webhook_shape")
    days: dict[date, dict[str, float]] = {}
    for number, one in enumerate(sent):
        place = f"days.{number}"
        if not isinstance(one, dict) or set(one) != {"day", "figures"}:
            raise BadDays(place, "webhook_day")
        figures = one["figures"]
        if not isinstance(figures, dict) or not figures:
            raise BadDays(f"{place}.figures", "measurement_nothing")
        day = _day(f"{place}.day", one["day"], latest)
        days.setdefault(day, {}).update(_within(figures, f"{place}.figures", day.isoformat()))
    return days


def _day(place: str, text: Any, latest: date) -> date:
    try:
        if isinstance(text, str) and _DAY.fullmatch(text):
            day = date.fromisoformat(text)
            if day.year >= _EARLIEST and day <= latest:
                return day
    except ValueError:
        pass
    raise BadDays(place, "webhook_date", day=_shown(text), latest=latest.isoformat())


def _within(figures: Mapping[str, Any], place: str, day: str) -> dict[str, float]:
    unknown = [kind for kind in figures if kind not in BOUNDS]
    if unknown:
        raise BadDays(place, "webhook_kinds", kinds=", ".join(_shown(kind) for kind in sorted(unknown)[:_NAMED]))
    return {kind: _value(kind, value, place, day) for kind, value in figures.items()}


def _value(kind: str, value: Any, place: str, day: str) -> float:
    lowest, highest = BOUNDS[kind]
    if isinstance(value, int | float) and not isinstance(value, bool) and lowest <= value <= highest:
        return float(value)
    raise BadDays(
        f"{place}.{kind}", "webhook_value", kind=kind, day=day, value=_shown(value), lowest=f"{lowest:g}",
        highest=f"{highest:g}",
    )  # fmt: skip


def _shown(value: Any) -> str:
    """The sender's own words come back short, on one line, and without what a page could take for its own."""
    if isinstance(value, float) and math.isfinite(value):
        return f"{value:g}"
    if isinstance(value, int) and abs(value) >= 10**15:
        return "…"
    text = re.sub(r"[^\w .:+-]", "?", value if isinstance(value, str) else json.dumps(value))
    return text if len(text) <= 40 else f"{text[:40]}…"
