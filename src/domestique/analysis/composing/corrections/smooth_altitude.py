"""Smooth the altitude: GPS heights jitter by metres each second, which adds climbing that never was."""

from collections.abc import Mapping

import numpy as np

from domestique.analysis.composing.corrections.kind import (
    Correction,
    Param,
    Value,
    number,
    stream_of,
    with_stream,
    with_values,
)
from domestique.model.activity import Activity


def apply(activity: Activity, params: Mapping[str, Value]) -> Activity:
    """The mean of what was recorded within half of `over_s` on either side; holes stay holes."""
    stream = stream_of(activity, {"channel": "altitude"})
    values, time = stream.values(), activity.streams.time.values()
    known = ~np.isnan(values)
    if not known.any():
        return activity
    at, height = time[known], values[known]
    half = number(params, "over_s") / 2
    first, last = np.searchsorted(at, at - half, "left"), np.searchsorted(at, at + half, "right")
    total = np.concatenate(([0.0], np.cumsum(height)))
    smooth = values.copy()
    smooth[known] = (total[last] - total[first]) / (last - first)
    return with_stream(activity, with_values(stream, smooth))


SMOOTH_ALTITUDE = Correction(
    "smooth_altitude", (Param("over_s", "number", "s", lowest=2, highest=300, default=20.0),), apply
)
