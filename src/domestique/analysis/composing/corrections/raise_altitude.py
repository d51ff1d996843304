"""Raise the altitude: a barometer that started at the wrong height is off by the same amount all day."""

from collections.abc import Mapping

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
    stream = stream_of(activity, {"channel": "altitude"})
    return with_stream(activity, with_values(stream, stream.values() + number(params, "by_m")))


RAISE_ALTITUDE = Correction("raise_altitude", (Param("by_m", "number", "m", lowest=-9000, highest=9000),), apply)
