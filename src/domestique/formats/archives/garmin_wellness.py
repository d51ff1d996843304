"""Days out of Garmin's account export: sleep, HRV, resting pulse, weight, steps, stress, body battery.

Read by what a row holds, not by the file's name, which carries account numbers and changes. Weights are grams there.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from domestique.formats.archives.daily import DailyFigures
from domestique.formats.archives.json_rows import Row, number, rows_of, text

Figures = dict[str, float]
_SOURCE = "garmin_export"


def read_garmin_wellness(data: bytes) -> tuple[DailyFigures, ...]:
    """Empty where the file holds nothing of the kind: most of the export's many files."""
    days: dict[date, Figures] = defaultdict(dict)
    for row in rows_of(data):
        day = _day(row)
        if day is None:
            continue
        for sign, read in _READERS:
            if sign in row:
                days[day] |= read(row)
    return tuple(DailyFigures(day, _SOURCE, figures) for day, figures in sorted(days.items()) if figures)


def _day(row: Row) -> date | None:
    written = text(row, "calendarDate") or text(row, "metaData", "calendarDate")
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return None


def _known(**figures: float | None) -> Figures:
    return {name: value for name, value in figures.items() if value is not None}


def _sleep(row: Row) -> Figures:
    deep, light, rem = (number(row, f"{stage}SleepSeconds") for stage in ("deep", "light", "rem"))
    stages = [stage for stage in (deep, light, rem) if stage is not None]
    return _known(
        sleep_s=sum(stages) if stages else None,
        sleep_deep_s=deep,
        sleep_light_s=light,
        sleep_rem_s=rem,
        sleep_awake_s=number(row, "awakeSleepSeconds"),
        sleep_score=number(row, "sleepScores", "overallScore"),
        respiration_per_min=number(row, "averageRespiration"),
        spo2_percent=number(row, "spo2SleepSummary", "averageSPO2"),
    )


_HEALTH = {
    "HRV": "hrv_ms",
    "HR": "sleeping_heart_rate_bpm",
    "SPO2": "spo2_percent",
    "SKIN_TEMP_C": "skin_temperature_change_c",
    "RESPIRATION": "respiration_per_min",
}


def _health(row: Row) -> Figures:
    metrics = row.get("metrics")
    found: Figures = {}
    for metric in metrics if isinstance(metrics, list) else ():
        name, value = _HEALTH.get(text(metric, "type") or ""), number(metric, "value")
        if name is not None and value is not None:
            found[name] = value
    return found


def _weight(row: Row) -> Figures:
    grams = number(row, "weight", "weight") or number(row, "weight")
    if grams is None or grams <= 0:
        return {}
    # Older exports wrote kilograms; nobody weighs a tonne, nor half a kilogram.
    return {"weight_kg": grams / 1000 if grams > 1000 else grams}


def _day_summary(row: Row) -> Figures:
    found = _known(resting_heart_rate_bpm=number(row, "restingHeartRate"), steps=number(row, "totalSteps"))
    stress = row.get("allDayStress")
    totals = stress.get("aggregatorList") if isinstance(stress, dict) else None
    for total in totals if isinstance(totals, list) else ():
        average = number(total, "averageStressLevel")
        if text(total, "type") == "TOTAL" and average is not None and average >= 0:
            found["stress"] = average
    battery = row.get("bodyBattery")
    stats = battery.get("bodyBatteryStatList") if isinstance(battery, dict) else None
    for stat in stats if isinstance(stats, list) else ():
        value, kind = number(stat, "statsValue"), text(stat, "bodyBatteryStatType")
        if value is not None and kind in ("HIGHEST", "LOWEST"):
            found["body_battery_high" if kind == "HIGHEST" else "body_battery_low"] = value
    return found


_READERS: tuple[tuple[str, Callable[[Row], Figures]], ...] = (
    ("deepSleepSeconds", _sleep),
    ("metrics", _health),
    ("weight", _weight),
    ("totalSteps", _day_summary),
    ("restingHeartRate", _day_summary),
)
