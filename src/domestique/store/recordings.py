"""A decoded activity as rows, ready to be written: pure, so that it can be made in another process.

Samples are compressed here and not at the insert: what crosses back to the event loop is then small.
"""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from domestique.analysis.overview import Overview, overview
from domestique.kit.plain_text import storable
from domestique.model.activity import Activity
from domestique.model.streams import TIME, Stream
from domestique.store.stream_encoding import encode

RR = "rr"
"""Beat-to-beat intervals: kept beside the channels, with a length of their own."""

Fields = Mapping[str, float | str]


@dataclass(frozen=True, slots=True)
class StoredStream:
    channel: str
    unit: str
    scale: float
    offset: float
    n: int
    encoding: int
    data: bytes


@dataclass(frozen=True, slots=True)
class StoredLap:
    kind: str
    start_s: float
    end_s: float
    fields: Fields


@dataclass(frozen=True, slots=True)
class StoredSet:
    start_s: float | None
    duration_s: float | None
    kind: str
    exercise: str | None
    reps: int | None
    weight_kg: float | None
    rpe: float | None = None
    distance_m: float | None = None
    superset: str | None = None
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    sport: str
    sub_sport: str | None
    name: str | None
    start_at: datetime
    utc_offset_s: int | None
    overview: Overview
    device: str | None
    device_fields: Mapping[str, str]
    summary: Fields
    losses: tuple[Mapping[str, str], ...]
    channels: tuple[str, ...]
    streams: tuple[StoredStream, ...]
    laps: tuple[StoredLap, ...]
    pauses: tuple[tuple[float, float], ...]
    sets: tuple[StoredSet, ...]


def record(activity: Activity) -> Recording:
    kept = [stream for name, stream in activity.streams.channels.items() if name == TIME or stream.recorded]
    device_fields = asdict(activity.device) if activity.device is not None else {}
    device = {key: storable(value) for key, value in device_fields.items() if value}
    rr = () if activity.rr is None else (replace(activity.rr, channel=RR),)
    return Recording(
        sport=activity.sport.value,
        sub_sport=_text(activity.sub_sport),
        name=_text(activity.name),
        start_at=activity.start,
        utc_offset_s=activity.utc_offset_s,
        overview=overview(activity),
        device=_device_name(device),
        device_fields=device,
        summary=_fields(activity.summary),
        losses=tuple({"code": loss.code, "reason": storable(loss.reason)} for loss in activity.losses),
        channels=tuple(storable(stream.channel) for stream in kept if stream.channel != TIME),
        streams=tuple(_stream(stream) for stream in (*kept, *rr)),
        laps=tuple(
            StoredLap(lap.kind, float(lap.start_s), float(lap.end_s), _fields(lap.fields)) for lap in activity.laps
        ),
        pauses=tuple((float(pause.start_s), float(pause.end_s)) for pause in activity.pauses),
        sets=tuple(
            StoredSet(
                one.start_s,
                one.duration_s,
                one.kind,
                _text(one.exercise),
                one.reps,
                one.weight_kg,
                one.rpe,
                one.distance_m,
                one.superset,
                _text(one.said),
            )
            for one in activity.sets
        ),
    )


def _stream(stream: Stream) -> StoredStream:
    version, data = encode(stream.raw)
    return StoredStream(
        storable(stream.channel), storable(stream.unit), stream.scale, stream.offset, len(stream), version, data
    )


def _text(text: str | None) -> str | None:
    return storable(text).strip() or None if text else None


def _fields(fields: Fields) -> Fields:
    """JSON has no NaN: a figure that is not a number was not known."""
    return {
        storable(name): storable(value) if isinstance(value, str) else value if isinstance(value, int) else float(value)
        for name, value in fields.items()
        if isinstance(value, str) or math.isfinite(value)
    }


def _device_name(device: Mapping[str, str]) -> str | None:
    maker, product = device.get("manufacturer"), device.get("product")
    if maker and product and product.casefold().startswith(maker.casefold()):
        return product
    return " ".join(part for part in (maker, product) if part) or None
