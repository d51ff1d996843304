"""Apple Health's workouts as activities, each with the samples that fall into it. Routes are GPX files of their own,
which the archive holds beside; the two are joined like any twins.
"""

import re
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from domestique.formats.archives.apple_health import AppleHealth, Samples, Workout
from domestique.formats.sports import sport_of
from domestique.model.activity import Activity, Device, Pause
from domestique.model.streams import MISSING, TIME, Stream, Streams

_SCALES = {
    "heart_rate": ("bpm", 1.0), "power": ("W", 1.0), "cadence": ("rpm", 1.0), "speed": ("m/s", 1000.0),
    "vertical_oscillation": ("mm", 10.0), "stance_time": ("ms", 10.0), "step_length": ("mm", 10.0),
}  # fmt: skip
_DEVICE = re.compile(r"\bname:([^,>]+)")
_LONGEST_S = 20 * 86_400

Column = tuple[NDArray[np.int64], NDArray[np.float64]]


def activities_of(health: AppleHealth) -> tuple[Activity, ...]:
    columns = {name: _ordered(samples) for name, samples in health.samples.items() if len(samples.seconds)}
    return tuple(_activity(workout, columns) for workout in health.workouts if workout.end > workout.start)


def _ordered(samples: Samples) -> Column:
    seconds = np.frombuffer(samples.seconds, np.int64)
    order = np.argsort(seconds, kind="stable")
    return seconds[order], np.frombuffer(samples.values, np.float32)[order].astype(np.float64)


def _activity(workout: Workout, columns: dict[str, Column]) -> Activity:
    sport, sub_sport = sport_of(workout.kind)
    elapsed = (workout.end - workout.start).total_seconds()
    summary: dict[str, float | str] = {}
    if workout.energy_kcal is not None:
        summary["total_calories"] = workout.energy_kcal
    if workout.indoor is not None:
        summary["indoor"] = "yes" if workout.indoor else "no"
    return Activity(
        sport=sport,
        sub_sport=sub_sport,
        start=workout.start,
        streams=_streams(workout.start, min(elapsed, _LONGEST_S), columns),
        elapsed_s=elapsed,
        timer_s=workout.duration_s,
        distance_m=workout.distance_m,
        utc_offset_s=workout.utc_offset_s,
        device=_device(workout),
        pauses=tuple(_pause(workout.start, pause) for pause in workout.pauses),
        summary=summary,
    )


def _pause(start: datetime, pause: tuple[datetime, datetime]) -> Pause:
    return Pause(*((moment - start).total_seconds() for moment in pause))


def _streams(start: datetime, elapsed: float, columns: dict[str, Column]) -> Streams:
    """One row for every second in which anything was measured."""
    begin = round(start.timestamp())
    parts: dict[str, Column] = {}
    for name, (seconds, values) in columns.items():
        a, b = np.searchsorted(seconds, [begin, begin + elapsed + 1])
        if b > a:
            unique, first = np.unique(seconds[a:b], return_index=True)
            parts[name] = unique - begin, values[a:b][first]
    times = np.unique(np.concatenate([at for at, _ in parts.values()] or [np.array([], np.int64)]))
    channels = {TIME: Stream(TIME, "s", (times * 1000).astype(np.int32), scale=1000.0)}
    for name, (at, values) in parts.items():
        unit, scale = _SCALES[name]
        raw = np.full(len(times), MISSING)
        raw[np.searchsorted(times, at)] = np.clip(np.rint(values * scale), -(2.0**31) + 1, 2.0**31 - 1).astype(np.int32)
        channels[name] = Stream(name, unit, raw, scale=scale)
    return Streams(start, channels)


def _device(workout: Workout) -> Device | None:
    named = _DEVICE.search(workout.device or "")
    product = named[1].strip() if named else workout.source
    maker = "apple" if "apple" in (workout.device or "").casefold() else None
    return Device(maker, product, None, None) if product or maker else None
