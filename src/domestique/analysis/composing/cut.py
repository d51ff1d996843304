"""A stretch of an activity, as an activity of its own: for trimming and for splitting.

What a device said of the whole (its summary, calories, averages) is not true of a part, so it is left behind.
"""

from dataclasses import replace
from datetime import timedelta

import numpy as np

from domestique.model.activity import Activity, Lap, Pause
from domestique.model.streams import TIME, Stream, Streams


class NothingLeft(ValueError):
    """The stretch holds no sample and no set."""


def cut(activity: Activity, from_s: float, to_s: float) -> Activity:
    """From `from_s` to `to_s`, in seconds since the activity's start."""
    time = activity.streams.time.values()
    inside = (time >= from_s) & (time <= to_s)
    sets = tuple(
        each if each.start_s is None else replace(each, start_s=each.start_s - from_s)
        for each in activity.sets
        if each.start_s is None or from_s <= each.start_s <= to_s
    )
    if to_s <= from_s or not (inside.any() or sets):
        raise NothingLeft(f"nothing was recorded between {from_s:g} s and {to_s:g} s")
    columns = {name: replace(stream, raw=stream.raw[inside]) for name, stream in activity.streams.channels.items()}
    columns[TIME] = replace(activity.streams.time, raw=(columns[TIME].raw - round(from_s * 1000)).astype(np.int32))
    start = activity.start + timedelta(seconds=from_s)
    pauses = tuple(
        Pause(a, b) for a, b in (_clip(each.start_s, each.end_s, from_s, to_s) for each in activity.pauses) if b > a
    )
    whole = min(to_s, float(time[inside].max())) - from_s if inside.any() else to_s - from_s
    stood = sum(each.end_s - each.start_s for each in pauses)
    return replace(
        activity,
        start=start,
        streams=Streams(start, columns),
        elapsed_s=whole,
        timer_s=max(0.0, whole - stood),
        distance_m=_covered(columns.get("distance")),
        laps=tuple(lap for lap in (_lap(each, from_s, to_s) for each in activity.laps) if lap is not None),
        pauses=pauses,
        sets=sets,
        rr=None,
        summary={},
    )


def _clip(start: float, end: float, from_s: float, to_s: float) -> tuple[float, float]:
    return max(start, from_s) - from_s, min(end, to_s) - from_s


def _lap(lap: Lap, from_s: float, to_s: float) -> Lap | None:
    start, end = _clip(lap.start_s, lap.end_s, from_s, to_s)
    if end <= start:
        return None
    whole = lap.start_s >= from_s and lap.end_s <= to_s
    return replace(lap, start_s=start, end_s=end, fields=lap.fields if whole else {})


def _covered(distance: Stream | None) -> float | None:
    if distance is None or not distance.recorded:
        return None
    values = distance.values()
    return float(np.nanmax(values) - np.nanmin(values))
