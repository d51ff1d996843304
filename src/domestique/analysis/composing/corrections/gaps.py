"""Gaps: short holes are bridged by a straight line; longer ones stay holes."""

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
    stream = stream_of(activity, params)
    values, time = stream.values(), activity.streams.time.values()
    known = np.flatnonzero(~np.isnan(values))
    if len(known) < 2:
        return activity
    right = np.clip(np.searchsorted(known, np.arange(len(values))), 0, len(known) - 1)
    left = np.maximum(right - 1, 0)
    width = time[known[right]] - time[known[left]]
    bridged = np.interp(time, time[known], values[known])
    inside = (np.arange(len(values)) > known[0]) & (np.arange(len(values)) < known[-1])
    fill = np.isnan(values) & inside & (width <= number(params, "longest_s"))
    return with_stream(activity, with_values(stream, np.where(fill, bridged, values)))


GAPS = Correction(
    "gaps",
    (Param("channel", "channel"), Param("longest_s", "number", "s", lowest=1, highest=600, default=10.0)),
    apply,
)
