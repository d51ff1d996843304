"""What a correction is: a slug, the parameters a person gives, and a pure function."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from domestique.model.activity import Activity
from domestique.model.streams import Stream, Streams

Value = float | str


class BadCorrection(ValueError):
    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Param:
    """`kind` number has a unit and bounds; channel and sport are names."""

    name: str
    kind: Literal["number", "channel", "sport"]
    unit: str = ""
    lowest: float = -math.inf
    highest: float = math.inf
    default: float | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    slug: str
    params: tuple[Param, ...]
    apply: Callable[[Activity, Mapping[str, Value]], Activity]


def checked(kind: Correction, given: Mapping[str, Value]) -> dict[str, Value]:
    unknown = set(given) - {param.name for param in kind.params}
    if unknown:
        raise BadCorrection("bad_parameter", f"{kind.slug} takes no {', '.join(sorted(unknown))}")
    return {param.name: _value(kind, param, given.get(param.name)) for param in kind.params}


def _value(kind: Correction, param: Param, value: Value | None) -> Value:
    if value is None:
        if param.default is None:
            raise BadCorrection("bad_parameter", f"{kind.slug} needs {param.name}")
        return param.default
    if param.kind != "number":
        if not isinstance(value, str) or not value:
            raise BadCorrection("bad_parameter", f"{param.name} must be the name of a {param.kind}")
        return value
    if isinstance(value, str) or not math.isfinite(value) or not param.lowest <= value <= param.highest:
        bounds = f"from {param.lowest:g} to {param.highest:g} {param.unit}".rstrip()
        raise BadCorrection("bad_parameter", f"{param.name} must be a number {bounds}")
    return float(value)


def number(params: Mapping[str, Value], name: str) -> float:
    return float(params[name])


def stream_of(activity: Activity, params: Mapping[str, Value], name: str = "channel") -> Stream:
    channel = str(params.get(name, name))
    stream = activity.streams.channels.get(channel)
    if stream is None or channel == "time":
        raise BadCorrection("no_such_channel", f"this activity has no channel {channel} to correct")
    return stream


def with_stream(activity: Activity, stream: Stream) -> Activity:
    columns = {**activity.streams.channels, stream.channel: stream}
    return replace(activity, streams=Streams(activity.streams.start, columns))


def with_values(stream: Stream, values: NDArray[np.float64]) -> Stream:
    """The same channel with other values, in its own scale; NaN becomes missing."""
    raw = (values + stream.offset) * stream.scale
    if stream.raw.dtype == np.float64:
        return replace(stream, raw=raw)
    limit = float(2**31 - 1)
    whole = np.where(np.isnan(raw), -(2.0**31), np.clip(np.round(raw), -limit, limit))
    return replace(stream, raw=whole.astype(np.int32))
