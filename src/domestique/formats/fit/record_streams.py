"""Record messages to streams: one channel a field, in the integers the device wrote."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.column import Column
from domestique.formats.fit.timeline import Timeline
from domestique.model.streams import MISSING, TIME, Stream, Streams

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
SEMICIRCLES_A_DEGREE = 2**31 / 180

_CHANNELS = {
    "enhanced_speed": "speed",
    "enhanced_altitude": "altitude",
    "enhanced_respiration_rate": "respiration_rate",
    "position_lat": "latitude",
    "position_long": "longitude",
}
_REPLACED = {
    "speed": "enhanced_speed",
    "altitude": "enhanced_altitude",
    "respiration_rate": "enhanced_respiration_rate",
}
_NO_CHANNEL = frozenset({"timestamp", "compressed_speed_distance", "compressed_accumulated_power"})
_PAIRS = {
    "left_power_phase": ("start", "end"),
    "left_power_phase_peak": ("start", "end"),
    "right_power_phase": ("start", "end"),
    "right_power_phase_peak": ("start", "end"),
}
_UNITS = {
    "watts": "W",
    "C": "degC",
    "percent": "%",
    "degrees": "deg",
    "breaths/min": "1/min",
    "Breaths/min": "1/min",
}


def moment(fit_seconds: float) -> datetime:
    return EPOCH + timedelta(seconds=fit_seconds)


def streams_of(
    columns: Mapping[str, Column],
    developer: Mapping[int, Column],
    timeline: Timeline,
    start: float,
) -> Streams:
    """`start` in FIT seconds, no later than any of the timeline's."""
    milliseconds = np.rint((timeline.times - start) * 1000).astype(np.int32)
    channels = {TIME: Stream(TIME, "s", milliseconds, 1000.0)}
    for stream in (*_native(columns, timeline), *_developer(developer, timeline)):
        if stream.recorded:
            channels[stream.channel] = stream
    _drop_no_fix(channels)
    return Streams(moment(start), channels)


def _drop_no_fix(channels: dict[str, Stream]) -> None:
    """Receivers without a fix write 0, 0; half a position is no position."""
    latitude, longitude = channels.pop("latitude", None), channels.pop("longitude", None)
    if latitude is None or longitude is None:
        return
    lat, lon = latitude.raw, longitude.raw
    nowhere = ((lat == 0) & (lon == 0)) | (lat == MISSING) | (lon == MISSING)
    if nowhere.all():
        return
    for stream in (latitude, longitude):
        channels[stream.channel] = replace(stream, raw=np.where(nowhere, MISSING, stream.raw))


def _native(columns: Mapping[str, Column], timeline: Timeline) -> Iterator[Stream]:
    for name, column in columns.items():
        if column.is_text or not column.type or name in _NO_CHANNEL or _REPLACED.get(name) in columns:
            continue
        channel = _CHANNELS.get(name, name)
        if column.is_array:
            for index, end in enumerate(_PAIRS.get(name, ())[: column.raw.shape[1]]):
                one = timeline.pick(column.raw[:, index], column.valid[:, index])
                yield _stream(f"{channel}_{end}", column, *one)
            continue
        raw, valid = timeline.pick(column.raw, column.valid)
        if name == "left_right_balance":
            # The top bit says that the share is the right leg's; devices that know the share set it.
            yield Stream(channel, "%", _int32(raw & 0x7F, valid))
        elif column.units == "semicircles":
            yield Stream(channel, "deg", _int32(raw, valid), SEMICIRCLES_A_DEGREE)
        else:
            yield _stream(channel, column, raw, valid)


def _developer(columns: Mapping[int, Column], timeline: Timeline) -> Iterator[Stream]:
    """A name that two apps share carries the position of its description."""
    names = [column.name for column in columns.values()]
    for key, column in columns.items():
        if column.is_text or column.is_array:
            continue
        channel = f"dev:{column.name}" if names.count(column.name) == 1 else f"dev:{key}:{column.name}"
        yield _stream(channel, column, *timeline.pick(column.raw, column.valid))


def _stream(channel: str, column: Column, raw: NDArray[np.generic], valid: NDArray[np.bool_]) -> Stream:
    unit = _UNITS.get(column.units, column.units)
    if raw.dtype.kind == "f" or not _fits(raw, valid):
        floats = raw.astype(np.float64)
        floats[~valid] = np.nan
        return Stream(channel, unit, floats, column.scale, column.offset)
    return Stream(channel, unit, _int32(raw, valid), column.scale, column.offset)


def _fits(raw: NDArray[np.generic], valid: NDArray[np.bool_]) -> bool:
    if raw.dtype.itemsize < 4 or raw.dtype == np.int32:
        return True
    there = raw[valid]
    return not len(there) or bool(there.max() < 2**31 and there.min() > -(2**31))  # type: ignore[operator]


def _int32(raw: NDArray[np.generic], valid: NDArray[np.bool_]) -> NDArray[np.int32]:
    whole = raw.astype(np.int32)
    whole[~valid] = MISSING
    return whole
