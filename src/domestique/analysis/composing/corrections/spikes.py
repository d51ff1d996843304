"""Spikes: values outside what is possible, or that jump away and back within moments, become missing."""

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

_NEIGHBOURS = 15
"""Samples on each side whose median a value is held against."""


def apply(activity: Activity, params: Mapping[str, Value]) -> Activity:
    """Missing where above `highest`, below `lowest`, or further than `jump` from the median around it."""
    stream = stream_of(activity, params)
    values = stream.values()
    wrong = (values > number(params, "highest")) | (values < number(params, "lowest"))
    clean = np.where(wrong, np.nan, values)
    jump = number(params, "jump")
    if jump > 0 and len(clean):
        padded = np.pad(clean, _NEIGHBOURS, constant_values=np.nan)
        around = np.lib.stride_tricks.sliding_window_view(padded, 2 * _NEIGHBOURS + 1)
        known = ~np.isnan(around).all(axis=1)
        middle = np.full(len(clean), np.nan)
        middle[known] = np.nanmedian(around[known], axis=1)
        wrong |= np.abs(clean - middle) > jump
    return with_stream(activity, with_values(stream, np.where(wrong, np.nan, values)))


SPIKES = Correction(
    "spikes",
    (
        Param("channel", "channel"),
        Param("highest", "number", default=1e9),
        Param("lowest", "number", default=-1e9),
        Param("jump", "number", lowest=0, default=0.0),
    ),
    apply,
)
