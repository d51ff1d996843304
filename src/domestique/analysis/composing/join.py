"""Recordings that follow each other, as one: the device was restarted at the café, or ran out of battery.

Distance goes on from where it stood, the time between is a pause, and what a device said of its own part
(its summary) is not said of the whole.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from domestique.model.activity import Activity, Pause
from domestique.model.streams import MISSING, TIME, Stream, Streams


def join(activities: Sequence[Activity]) -> Activity:
    """In order of their start; they may touch, and must not overlap."""
    ordered = sorted(activities, key=lambda activity: activity.start)
    first, *rest = ordered
    return first if not rest else _joined(ordered)


def _joined(ordered: Sequence[Activity]) -> Activity:
    first = ordered[0]
    shifts = [(activity.start - first.start).total_seconds() for activity in ordered]
    ends = [shift + _length(activity) for shift, activity in zip(shifts, ordered, strict=True)]
    between = tuple(Pause(end, shift) for end, shift in zip(ends, shifts[1:], strict=False) if shift > end)
    moved = [(shift, activity) for shift, activity in zip(shifts, ordered, strict=True)]
    pauses = [Pause(p.start_s + shift, p.end_s + shift) for shift, activity in moved for p in activity.pauses]
    return replace(
        first,
        streams=_streams(ordered, shifts),
        elapsed_s=max(ends),
        timer_s=_sum([activity.timer_s if activity.timer_s is not None else _length(activity) for activity in ordered]),
        distance_m=_sum([activity.distance_m for activity in ordered]),
        laps=tuple(
            replace(lap, start_s=lap.start_s + shift, end_s=lap.end_s + shift)
            for shift, activity in moved
            for lap in activity.laps
        ),
        pauses=tuple(sorted((*pauses, *between), key=lambda pause: pause.start_s)),
        sets=tuple(
            each if each.start_s is None else replace(each, start_s=each.start_s + shift)
            for shift, activity in moved
            for each in activity.sets
        ),
        rr=None,
        summary={},
        losses=tuple(dict.fromkeys(loss for activity in ordered for loss in activity.losses)),
    )


def _length(activity: Activity) -> float:
    recorded = float(activity.streams.time.values().max()) if len(activity.streams) else 0.0
    return max(recorded, activity.elapsed_s or 0.0)


def _sum(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _streams(ordered: Sequence[Activity], shifts: Sequence[float]) -> Streams:
    names = dict.fromkeys(name for activity in ordered for name in activity.streams.channels)
    columns = {
        TIME: Stream(
            TIME,
            "s",
            np.concatenate(
                [
                    activity.streams.time.raw.astype(np.int64) + round(shift * 1000)
                    for shift, activity in zip(shifts, ordered, strict=True)
                ]
            ).astype(np.int32),
            scale=1000.0,
        )
    }
    for name in names:
        if name != TIME:
            columns[name] = _column(name, ordered)
    return Streams(ordered[0].streams.start, columns)


def _column(name: str, ordered: Sequence[Activity]) -> Stream:
    pattern = next(activity.streams.channels[name] for activity in ordered if name in activity.streams.channels)
    whole = pattern.raw.dtype == np.int32
    parts, reached = [], 0.0
    for activity in ordered:
        stream = activity.streams.channels.get(name)
        if stream is None:
            empty = MISSING if whole else np.nan
            parts.append(np.full(len(activity.streams), empty, dtype=pattern.raw.dtype))
            continue
        values = stream.values()
        if name == "distance":
            values = values + reached
            if stream.recorded:
                reached = float(np.nanmax(values))
        raw = (values + pattern.offset) * pattern.scale
        missing = np.isnan(raw)
        rounded = np.where(missing, MISSING, np.round(np.where(missing, 0.0, raw))) if whole else raw
        parts.append(rounded.astype(pattern.raw.dtype))
    return replace(pattern, raw=np.concatenate(parts))
