"""The metrics that the iPhone app Health Auto Export sends, summed up by day, as days' figures.

The app names a metric, its unit, and for each day a quantity; sleep has its parts side by side. A day is the one that
the phone's own date says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_A_MINUTE = ("count/min", "bpm")
_MASS = {"kg": 1.0, "lb": 0.45359237, "lbs": 0.45359237, "st": 6.35029318}


@dataclass(frozen=True, slots=True)
class _Metric:
    kind: str
    units: Mapping[str, float]
    way: str = "mean"


_METRICS: Mapping[str, _Metric] = {
    "weight_body_mass": _Metric("weight_kg", _MASS, "last"),
    "lean_body_mass": _Metric("lean_mass_kg", _MASS, "last"),
    "body_fat_percentage": _Metric("body_fat_percent", {"%": 1.0}, "last"),
    "resting_heart_rate": _Metric("resting_heart_rate_bpm", dict.fromkeys(_A_MINUTE, 1.0)),
    "heart_rate_variability": _Metric("hrv_sdnn_ms", {"ms": 1.0, "s": 1000.0}),
    "respiratory_rate": _Metric("respiration_per_min", dict.fromkeys(_A_MINUTE, 1.0)),
    "blood_oxygen_saturation": _Metric("spo2_percent", {"%": 1.0}),
    "step_count": _Metric("steps", {"count": 1.0, "steps": 1.0}, "sum"),
}
_SLEEP = "sleep_analysis"
_SLEEP_UNITS = {"hr": 3600.0, "min": 60.0, "s": 1.0}
_STAGES = {"deep": "sleep_deep_s", "core": "sleep_light_s", "rem": "sleep_rem_s", "awake": "sleep_awake_s"}


class NotThisWay(Exception):
    """As BadDays of pushed_days."""

    def __init__(self, place: str, reason: str, **slots: object) -> None:
        super().__init__(f"{place}: {reason}")
        self.place, self.reason, self.slots = place, reason, slots


def days_of(metrics: Any) -> tuple[dict[str, dict[str, float]], tuple[str, ...]]:
    """By the text of the day, and the names of what is no figure of a day here."""
    if not isinstance(metrics, list):
        raise NotThisWay("data.metrics", "webhook_shape")
    days: dict[str, dict[str, float]] = {}
    left = []
    for number, metric in enumerate(metrics):
        place = f"data.metrics.{number}"
        if not isinstance(metric, dict) or not isinstance(metric.get("data"), list):
            raise NotThisWay(place, "webhook_shape")
        name = metric.get("name")
        if name == _SLEEP:
            _sleep(days, metric, place)
        elif isinstance(name, str) and name in _METRICS:
            _daily(days, _METRICS[name], metric, place)
        else:
            left.append(str(name)[:60])
    return days, tuple(left)


def _daily(days: dict[str, dict[str, float]], known: _Metric, metric: Mapping[str, Any], place: str) -> None:
    factor = _factor(known.units, metric, place)
    values: dict[str, list[float]] = {}
    for number, one in enumerate(metric["data"]):
        at = f"{place}.data.{number}"
        values.setdefault(_day(one, at), []).append(_number(one, "qty", at) * factor)
    for day, found in values.items():
        total = sum(found)
        value = {"last": found[-1], "sum": total, "mean": total / len(found)}[known.way]
        days.setdefault(day, {})[known.kind] = round(value, 4)


def _sleep(days: dict[str, dict[str, float]], metric: Mapping[str, Any], place: str) -> None:
    """Apps that know no stages say only `asleep`. Of several for one day the longest counts: the app tells a night
    again while it goes on. Nights in pieces, not summed up, are refused."""
    factor = _factor(_SLEEP_UNITS, metric, place)
    for number, one in enumerate(metric["data"]):
        at = f"{place}.data.{number}"
        figures = days.setdefault(_day(one, at), {})
        whole = next((name for name in ("totalSleep", "asleep") if one.get(name)), None)
        if whole is None:
            raise NotThisWay(at, "webhook_sleep")
        asleep = round(_number(one, whole, at) * factor)
        if asleep <= figures.get("sleep_s", 0):
            continue
        figures["sleep_s"] = asleep
        for stage, kind in _STAGES.items():
            if one.get(stage):
                figures[kind] = round(_number(one, stage, at) * factor)


def _factor(units: Mapping[str, float], metric: Mapping[str, Any], place: str) -> float:
    unit = metric.get("units")
    if not isinstance(unit, str) or unit not in units:
        raise NotThisWay(f"{place}.units", "webhook_unit", known=", ".join(units))
    return units[unit]


def _day(one: Any, place: str) -> str:
    if not isinstance(one, dict) or not isinstance(one.get("date"), str):
        raise NotThisWay(place, "webhook_shape")
    return str(one["date"][:10])


def _number(one: Mapping[str, Any], name: str, place: str) -> float:
    value = one.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e12:
        raise NotThisWay(f"{place}.{name}", "float_parsing")
    return float(value)
