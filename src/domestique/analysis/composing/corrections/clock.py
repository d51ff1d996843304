"""Clock: a device that was hours or years off. Everything moves together; nothing inside changes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from domestique.analysis.composing.corrections.kind import BadCorrection, Correction, Param, Value, number
from domestique.model.activity import Activity
from domestique.model.streams import Streams

_CENTURY_S = 100 * 365.25 * 86400


def apply(activity: Activity, params: Mapping[str, Value]) -> Activity:
    try:
        start = activity.start + timedelta(seconds=number(params, "by_s"))
    except OverflowError as error:
        raise BadCorrection("bad_parameter", "by_s leaves the calendar") from error
    return replace(activity, start=start, streams=Streams(start, activity.streams.channels))


CLOCK = Correction("clock", (Param("by_s", "number", "s", lowest=-_CENTURY_S, highest=_CENTURY_S),), apply)
