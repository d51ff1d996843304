"""A session that no device wrote as a file, such as a gym app's, as a file of our own: JSON with everything we know.

So that it goes the way of all recordings: kept, read again, put together with its twins. The same session is the same
bytes; reading takes back exactly what was written.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import numpy as np

from domestique.formats.errors import BadFile
from domestique.formats.reading import Kind, Reading
from domestique.model.activity import Activity, Device, Lap, Loss, Pause, StrengthSet
from domestique.model.sport import Sport
from domestique.model.streams import Stream, Streams

BEGINNING = b'{"domestique_session":'
_VERSION = 1
_PLAIN = ("sub_sport", "name", "elapsed_s", "timer_s", "distance_m", "utc_offset_s")
_PARTS: Mapping[str, type[Any]] = {"laps": Lap, "pauses": Pause, "sets": StrengthSet, "losses": Loss}


def write_session(activity: Activity, origin: Mapping[str, str]) -> bytes:
    """`origin` says whose it is there: two sessions alike in everything else are still two."""
    said = {
        "domestique_session": _VERSION,
        "origin": dict(sorted(origin.items())),
        "sport": activity.sport.value,
        "start": activity.start.isoformat(),
        "summary": dict(sorted(activity.summary.items())),
        "device": None if activity.device is None else asdict(activity.device),
        "streams": {"start": activity.streams.start.isoformat(), "channels": _channels(activity.streams)},
        "rr": None if activity.rr is None else _column(activity.rr),
        **{name: getattr(activity, name) for name in _PLAIN},
        **{name: [asdict(one) for one in getattr(activity, name)] for name in _PARTS},
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def read_session(data: bytes) -> Reading:
    try:
        said = json.loads(data)
        if said["domestique_session"] != _VERSION:
            raise BadFile("newer_session", "The session was written by a newer version.")
        return Reading(Kind.ACTIVITY, (_activity(said),))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as cause:
        raise BadFile("session_damaged", "The session's file is not as it was written.") from cause


def _activity(said: Mapping[str, Any]) -> Activity:
    streams = said["streams"]
    channels = {name: _stream(name, column) for name, column in streams["channels"].items()}
    parts: dict[str, Any] = {name: tuple(kind(**one) for one in said[name]) for name, kind in _PARTS.items()}
    return Activity(
        sport=Sport(said["sport"]),
        start=datetime.fromisoformat(said["start"]),
        streams=Streams(datetime.fromisoformat(streams["start"]), channels),
        summary=dict(said["summary"]),
        device=None if said["device"] is None else Device(**said["device"]),
        rr=None if said["rr"] is None else _stream("rr", said["rr"]),
        **{name: said[name] for name in _PLAIN},
        **parts,
    )


def _channels(streams: Streams) -> dict[str, Any]:
    return {name: _column(stream) for name, stream in streams.channels.items()}


def _column(stream: Stream) -> dict[str, Any]:
    whole = stream.raw.dtype == np.int32
    raw = stream.raw.tolist()
    return {
        "unit": stream.unit,
        "scale": stream.scale,
        "offset": stream.offset,
        "whole": whole,
        "raw": raw if whole else [None if math.isnan(value) else value for value in raw],
    }


def _stream(name: str, said: Mapping[str, Any]) -> Stream:
    if said["whole"]:
        raw: Any = np.array(said["raw"], np.int32)
    else:
        raw = np.array([np.nan if value is None else value for value in said["raw"]], np.float64)
    return Stream(name, said["unit"], raw, float(said["scale"]), float(said["offset"]))
