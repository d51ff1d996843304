"""The few figures and the small curve that a list row shows.

The device's own figure wins where it wrote one; otherwise it is the mean over recorded time, in which a sample counts
until the next, for ten seconds at most, so that a pause or a gap does not weigh.
"""

from dataclasses import dataclass

import numpy as np

from domestique.model.activity import Activity
from domestique.model.streams import Stream

_LONGEST_SAMPLE_S = 10.0
_BINS = 48
_CURVE_OF = ("power", "heart_rate", "speed", "altitude")


@dataclass(frozen=True, slots=True)
class Overview:
    elapsed_s: float | None
    timer_s: float | None
    distance_m: float | None
    ascent_m: float | None
    avg_power_w: float | None
    avg_hr_bpm: float | None
    sparkline: tuple[int, ...] | None
    """0 to 100 of the curve's own range; None when there is no curve."""


def overview(activity: Activity) -> Overview:
    channels = activity.streams.channels
    seconds = activity.streams.time.values()
    span = float(seconds[-1] - seconds[0]) if len(seconds) > 1 else None
    time, distance = activity.streams.time, channels.get("distance")
    power, heart_rate = channels.get("power"), channels.get("heart_rate")
    return Overview(
        elapsed_s=_first(activity.elapsed_s, span),
        timer_s=_first(activity.timer_s, activity.elapsed_s, span),
        distance_m=_first(activity.distance_m, _last(distance)),
        ascent_m=_device(activity, "total_ascent"),
        avg_power_w=_first(_device(activity, "avg_power"), _mean(power, time)),
        avg_hr_bpm=_first(_device(activity, "avg_heart_rate"), _mean(heart_rate, time)),
        sparkline=_sparkline(activity),
    )


def _first(*candidates: float | None) -> float | None:
    return next((value for value in candidates if value is not None and np.isfinite(value)), None)


def _device(activity: Activity, name: str) -> float | None:
    value = activity.summary.get(name)
    return float(value) if isinstance(value, int | float) and np.isfinite(value) else None


def _last(stream: Stream | None) -> float | None:
    if stream is None:
        return None
    values = stream.values()
    recorded = values[np.isfinite(values)]
    return float(recorded[-1]) if len(recorded) else None


def _mean(stream: Stream | None, time: Stream) -> float | None:
    if stream is None or not len(stream):
        return None
    values = stream.values()
    seconds = time.values()
    weights = np.clip(np.diff(seconds, append=seconds[-1] + 1.0), 0.0, _LONGEST_SAMPLE_S)
    recorded = np.isfinite(values) & np.isfinite(weights)
    total = float(weights[recorded].sum())
    return float((values[recorded] * weights[recorded]).sum() / total) if total > 0 else None


def _sparkline(activity: Activity) -> tuple[int, ...] | None:
    seconds = activity.streams.time.values()
    for name in _CURVE_OF:
        stream = activity.streams.channels.get(name)
        if stream is None or stream.recorded < 2:
            continue
        values = stream.values()
        recorded = np.isfinite(values) & np.isfinite(seconds)
        at, values = seconds[recorded], values[recorded]
        if len(at) < 2 or at[-1] <= at[0]:
            continue
        bins = np.clip(((at - at[0]) / (at[-1] - at[0]) * _BINS).astype(np.int64), 0, _BINS - 1)
        counts = np.bincount(bins, minlength=_BINS)
        filled = np.flatnonzero(counts)
        means = np.bincount(bins, weights=values, minlength=_BINS)[filled] / counts[filled]
        curve = np.interp(np.arange(_BINS), filled, means)
        low, high = float(curve.min()), float(curve.max())
        if high - low < 1e-9:
            return (50,) * _BINS
        return tuple(round(float(point)) for point in (curve - low) / (high - low) * 100)
    return None
