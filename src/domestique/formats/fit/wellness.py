"""What monitoring and other wellness files hold beside activities, as series with a time for each value.

A pulse of a quiet day is not a sample of an activity: these have their own messages, and often only the low 16 bits of
a time, counted on from the last full one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.column import Column
from domestique.formats.fit.messages import FitPart
from domestique.formats.fit.table import Table


@dataclass(frozen=True, slots=True)
class Series:
    """`message` and `field` in the profile's words, `times` in FIT seconds, `values` in `unit`; no gaps."""

    message: str
    field: str
    unit: str
    times: NDArray[np.float64]
    values: NDArray[np.float64]


_SOURCES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("monitoring", "timestamp", ("heart_rate", "steps", "distance", "active_calories", "active_time", "ascent")),
    ("monitoring_hr_data", "timestamp", ("resting_heart_rate", "current_day_resting_heart_rate")),
    ("stress_level", "stress_level_time", ("stress_level_value",)),
    ("respiration_rate", "timestamp", ("respiration_rate",)),
    ("spo2_data", "timestamp", ("reading_spo2",)),
    ("sleep_level", "timestamp", ("sleep_level",)),
    ("hrv_value", "timestamp", ("value",)),
    ("hrv_status_summary", "timestamp", ("weekly_average", "last_night_average", "last_night_5_min_high")),
    ("weight_scale", "timestamp", ("weight", "percent_fat", "muscle_mass", "bmi")),
    ("blood_pressure", "timestamp", ("systolic_pressure", "diastolic_pressure", "heart_rate")),
)
"""Message, the field that tells the time, the fields of interest."""


def wellness_of(part: FitPart) -> tuple[Series, ...]:
    return tuple(series for message, time, names in _SOURCES for series in _series(part.table(message), time, names))


def _series(table: Table | None, time: str, names: tuple[str, ...]) -> Iterator[Series]:
    if table is None:
        return
    times = _times(table.columns.get(time), table.columns.get("timestamp_16"), len(table))
    for name in names:
        column = table.columns.get(name)
        if column is None or column.is_array or column.is_text:
            continue
        known = column.valid & ~np.isnan(times)
        if known.any():
            yield Series(table.name, name, column.units, times[known], column.values()[known])


def _times(full: Column | None, low: Column | None, count: int) -> NDArray[np.float64]:
    """NaN where none is known. A low time before any full one counts from nothing."""
    times = np.full(count, np.nan)
    if full is not None and not full.is_array and not full.is_text:
        times = full.values()
    if low is None or low.is_array or low.is_text:
        return times
    anew = ~np.isnan(times)
    bits = np.where(anew, np.nan_to_num(times), low.raw).astype(np.int64) & 0xFFFF
    told = np.flatnonzero(anew | low.valid)
    steps = np.zeros(len(told), dtype=np.int64)
    steps[1:] = np.diff(bits[told]) & 0xFFFF
    steps[anew[told]] = 0
    running = np.cumsum(steps)
    start = np.maximum.accumulate(np.where(anew[told], np.arange(len(told)), -1))
    counted = times[told][start] + running - running[start]
    counted[start < 0] = np.nan
    times[told] = counted
    return times
