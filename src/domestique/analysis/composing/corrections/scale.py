"""Scale: a power meter that read 4 % high, a footpod with the wrong factor."""

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
    stream = stream_of(activity, params)
    return with_stream(activity, with_values(stream, stream.values() * number(params, "factor")))


SCALE = Correction("scale", (Param("channel", "channel"), Param("factor", "number", lowest=0.1, highest=10.0)), apply)
