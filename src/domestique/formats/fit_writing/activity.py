"""An activity of ours as the file a watch would have written.

FIT counts records in whole seconds: of samples within one second the last is kept by most readers, so finer recordings
(a GPX in milliseconds) lose their fractions here. Everything else that has a FIT field is written.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit_writing.encode import encode_file
from domestique.formats.fit_writing.exercises import exercise_of
from domestique.formats.fit_writing.fields import fields_of, number_of, seconds
from domestique.formats.fit_writing.message import DeveloperColumn, Message, Rows, Value
from domestique.formats.fit_writing.sports import pair_of
from domestique.model.activity import Activity, Lap
from domestique.model.streams import TIME, Stream

_FIELDS = {
    "latitude": "position_lat",
    "longitude": "position_long",
    "altitude": "enhanced_altitude",
    "speed": "enhanced_speed",
    "respiration_rate": "enhanced_respiration_rate",
}
_PAIRS = {
    f"{side}_power_phase{peak}": (f"{side}_power_phase{peak}_start", f"{side}_power_phase{peak}_end")
    for side in ("left", "right")
    for peak in ("", "_peak")
}
"""Two channels of ours that are one field of two values."""
_BEATS_A_MESSAGE = 5
_NOT_COPIED = ("timestamp", "start_time", "total_elapsed_time", "event", "event_type", "message_index")
_RIGHT_FLAG = 0x80


def write_activity(activity: Activity) -> bytes:
    return encode_file(_parts(activity))


def _parts(activity: Activity) -> Iterator[Message | Rows]:
    start, end = activity.start, activity.start + timedelta(seconds=_elapsed(activity))
    yield from _origin(activity)
    if activity.name:
        sport, sub_sport = pair_of(activity.sport, activity.sub_sport)
        yield Message("workout", {"sport": sport, "sub_sport": sub_sport, "wkt_name": activity.name})
    yield _timer(start, "start")
    yield from _records(activity)
    yield from _beats(activity)
    yield _timer(end, "stop_all")
    yield from (_lap(activity, lap, index) for index, lap in enumerate(_of(activity, "length")))
    yield from _sets(activity)
    yield from (_lap(activity, lap, index) for index, lap in enumerate(_of(activity, "lap")))
    yield _session(activity, end)
    offset = activity.utc_offset_s
    yield Message(
        "activity",
        {
            "timestamp": end,
            "local_timestamp": None if offset is None else end + timedelta(seconds=offset),
            "total_timer_time": activity.timer_s,
            "num_sessions": 1,
            "type": "manual",
            "event": "activity",
            "event_type": "stop",
        },
    )


def _elapsed(activity: Activity) -> float:
    time = activity.streams.time.raw
    last = float(time[-1]) / 1000 if len(time) else 0.0
    return last if activity.elapsed_s is None else activity.elapsed_s


def _of(activity: Activity, kind: str) -> list[Lap]:
    return [lap for lap in activity.laps if lap.kind == kind]


def _origin(activity: Activity) -> Iterator[Message]:
    device = activity.device
    maker = device.manufacturer if device is not None else None
    product = device.product if device is not None else None
    serial = device.serial if device is not None else None
    software = device.software if device is not None else None
    known = None if product is None else number_of("garmin_product", product)
    who: dict[str, Value] = {
        "manufacturer": maker if maker and number_of("manufacturer", maker) is not None else "development",
        "garmin_product": known,
        "product": int(product) if product and product.isdigit() and int(product) < 65535 else None,
        "product_name": product if known is None and product and not product.isdigit() else None,
        "serial_number": int(serial) if serial and serial.isdigit() else None,
    }
    yield Message("file_id", {"type": "activity", "time_created": activity.start, **who})
    version = _float(software)
    info: dict[str, Value] = {"timestamp": activity.start, "device_index": "creator", **who}
    yield Message("device_info", {**info, "software_version": version, "source_type": "local"})


def _float(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _timer(moment: datetime, kind: str) -> Message:
    return Message("event", {"timestamp": moment, "event": "timer", "event_type": kind, "event_group": 0})


def _records(activity: Activity) -> Iterator[Message | Rows]:
    """Records in order, with the timer's stops and starts between them."""
    times = seconds(activity.streams.start) + activity.streams.time.values()
    columns = {"timestamp": np.floor(times)}
    developer: dict[str, DeveloperColumn] = {}
    channels = dict(activity.streams.channels)
    for field, (start, end) in _PAIRS.items():
        pair = [channels.pop(name).values() for name in (start, end) if name in channels]
        if pair:
            columns[field] = np.stack([pair[0], pair[1] if pair[1:] else np.full(len(times), np.nan)], axis=1)
    for name, stream in channels.items():
        if name == TIME:
            continue
        field = _FIELDS.get(name, name)
        if name.startswith("dev:") or field not in fields_of("record"):
            developer[name.removeprefix("dev:")] = DeveloperColumn(stream.unit, stream.values())
        else:
            columns[field] = _physical(name, stream)
    begin = 0
    since = activity.streams.time.values()
    for pause in activity.pauses:
        stop = int(np.searchsorted(since, pause.start_s, side="right"))
        yield _rows(columns, developer, slice(begin, stop))
        yield _timer(activity.start + timedelta(seconds=pause.start_s), "stop_all")
        yield _timer(activity.start + timedelta(seconds=pause.end_s), "start")
        begin = stop
    yield _rows(columns, developer, slice(begin, None))


def _physical(name: str, stream: Stream) -> NDArray[np.float64]:
    values = stream.values()
    if name == "left_right_balance":
        # The flag says that the share is the right leg's, which is what the channel holds.
        return values + _RIGHT_FLAG
    return values


def _rows(columns: Mapping[str, NDArray[np.float64]], developer: Mapping[str, DeveloperColumn], part: slice) -> Rows:
    return Rows(
        "record",
        {name: values[part] for name, values in columns.items()},
        {name: DeveloperColumn(each.unit, each.values[part]) for name, each in developer.items()},
    )


def _beats(activity: Activity) -> Iterator[Rows]:
    if activity.rr is None:
        return
    beats = activity.rr.values() / 1000
    full = np.full(-(-len(beats) // _BEATS_A_MESSAGE) * _BEATS_A_MESSAGE, np.nan)
    full[: len(beats)] = beats
    yield Rows("hrv", {"time": full.reshape(-1, _BEATS_A_MESSAGE)})


def _lap(activity: Activity, lap: Lap, index: int) -> Message:
    start = activity.start + timedelta(seconds=lap.start_s)
    end = activity.start + timedelta(seconds=lap.end_s)
    fields: dict[str, Value] = {
        "message_index": index,
        "timestamp": end,
        "event": lap.kind,
        "event_type": "stop",
        "start_time": start,
        # A lap of no length is one whose length the device never said.
        "total_elapsed_time": lap.end_s - lap.start_s or lap.fields.get("total_elapsed_time"),
    }
    return Message(lap.kind, fields | _named(lap.fields))


def _session(activity: Activity, end: datetime) -> Message:
    sport, sub_sport = pair_of(activity.sport, activity.sub_sport)
    fields: dict[str, Value] = {
        "message_index": 0,
        "timestamp": end,
        "event": "session",
        "event_type": "stop",
        "start_time": activity.start,
        "total_elapsed_time": _elapsed(activity),
        **_named(activity.summary),
        "sport": sport,
        "sub_sport": sub_sport,
        "total_timer_time": activity.timer_s,
        "total_distance": activity.distance_m,
        "first_lap_index": 0,
        "num_laps": len(_of(activity, "lap")),
    }
    return Message("session", fields)


def _named(fields: Mapping[str, float | str]) -> dict[str, Value]:
    return {name: value for name, value in fields.items() if name not in _NOT_COPIED}


def _sets(activity: Activity) -> Iterator[Message]:
    for index, one in enumerate(activity.sets):
        category, subtype = exercise_of(one.exercise)
        start = activity.start + timedelta(seconds=one.start_s or 0)
        yield Message(
            "set",
            {
                "timestamp": start + timedelta(seconds=one.duration_s or 0),
                "start_time": start,
                "message_index": index,
                "duration": one.duration_s,
                "repetitions": one.reps,
                "weight": one.weight_kg,
                "set_type": one.kind,
                "category": category,
                "category_subtype": subtype,
                "weight_display_unit": "kilogram" if one.weight_kg is not None else None,
            },
        )
