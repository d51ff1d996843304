"""Columns of a made-up session as the activity a device would hand over: channels, laps and its own summary."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import numpy as np

from domestique.demo.athlete import UTC_OFFSET_S, Device
from domestique.demo.chance import Floats
from domestique.model import activity as model
from domestique.model.sport import Sport
from domestique.model.streams import MISSING, TIME, Stream, Streams

SEMICIRCLE = 2**31 / 180
_SCALES: Mapping[str, tuple[str, float, float]] = {
    "power": ("W", 1, 0),
    "heart_rate": ("bpm", 1, 0),
    "cadence": ("rpm", 1, 0),
    "speed": ("m/s", 1000, 0),
    "distance": ("m", 100, 0),
    "altitude": ("m", 5, 500),
    "latitude": ("deg", SEMICIRCLE, 0),
    "longitude": ("deg", SEMICIRCLE, 0),
    "temperature": ("degC", 1, 0),
    "vertical_oscillation": ("mm", 10, 0),
    "stance_time": ("ms", 10, 0),
    "step_length": ("mm", 10, 0),
}
_AVERAGED = {"power": "power", "heart_rate": "heart_rate", "cadence": "cadence", "temperature": "temperature"}
Fields = dict[str, float | str]


@dataclass(frozen=True, slots=True)
class Columns:
    """`at` are seconds since the start, one a sample, with holes where the timer stood."""

    at: Floats
    values: Mapping[str, Floats]
    pauses: tuple[tuple[float, float], ...] = ()


def with_pauses(draw: np.random.Generator, values: Mapping[str, Floats], count: int, longest_s: float) -> Columns:
    """Stops at lights and taps: time passes, nothing is recorded."""
    samples = len(next(iter(values.values())))
    at = np.arange(samples, dtype=np.float64)
    pauses = []
    for where in (
        sorted(draw.choice(np.arange(300, max(samples - 120, 301)), size=count, replace=False)) if samples > 900 else ()
    ):
        length = float(round(draw.uniform(20, longest_s)))
        begin = float(at[where - 1])
        at[where:] += length
        pauses.append((begin, begin + length + 1))
    return Columns(at, values, tuple(pauses))


def streams(start: datetime, columns: Columns) -> Streams:
    time = np.rint(columns.at * 1000).astype(np.int32)
    channels = {TIME: Stream(TIME, "s", time, scale=1000.0)}
    for name, values in columns.values.items():
        unit, scale, offset = _SCALES[name]
        raw = np.where(np.isnan(values), MISSING, np.rint((np.nan_to_num(values) + offset) * scale)).astype(np.int32)
        channels[name] = Stream(name, unit, raw, scale=float(scale), offset=float(offset))
    return Streams(start, channels)


def figures(columns: Columns, part: slice) -> Fields:
    """What a device sums up, of a lap or the whole."""
    found: Fields = {"total_timer_time": float(len(columns.at[part]))}
    for name, field in _AVERAGED.items():
        values = columns.values.get(name)
        if values is not None and len(values[part]) and np.isfinite(values[part]).any():
            found[f"avg_{field}"] = float(round(np.nanmean(values[part])))
            found[f"max_{field}"] = float(round(np.nanmax(values[part])))
    distance = columns.values.get("distance")
    if distance is not None and len(distance[part]):
        before = distance[part.start - 1] if part.start else 0.0
        metres = float(distance[part][-1] - before)
        found |= {"total_distance": round(metres, 2), "enhanced_avg_speed": round(metres / len(columns.at[part]), 3)}
        found["enhanced_max_speed"] = round(float(columns.values["speed"][part].max()), 3)
    altitude = columns.values.get("altitude")
    if altitude is not None and len(altitude[part]) > 1:
        steps = np.diff(altitude[part][::10])
        found["total_ascent"] = float(round(steps[steps > 0].sum()))
        found["total_descent"] = float(round(-steps[steps < 0].sum()))
    return found


def lap_at(columns: Columns, kind: str, part: slice, said: Fields | None = None) -> model.Lap:
    begin = float(columns.at[part.start])
    end = float(columns.at[part.stop - 1]) + 1
    return model.Lap(kind, begin, end, figures(columns, part) | (said or {}))


def laps_of(columns: Columns, bounds: Sequence[int]) -> tuple[model.Lap, ...]:
    """`bounds` are sample indices, the first 0 and the last the count."""
    edges = list(dict.fromkeys(bounds))
    return tuple(lap_at(columns, "lap", slice(a, b)) for a, b in pairwise(edges) if b > a)


def laps_each(columns: Columns, metres: float) -> tuple[model.Lap, ...]:
    distance = columns.values["distance"]
    cuts = np.searchsorted(distance, np.arange(metres, distance[-1], metres)).tolist()
    return laps_of(columns, [0, *cuts, len(distance)])


def activity(
    sport: Sport,
    sub_sport: str | None,
    start: datetime,
    columns: Columns,
    *,
    name: str,
    device: Device,
    laps: tuple[model.Lap, ...] = (),
    sets: tuple[model.StrengthSet, ...] = (),
    summary: Fields | None = None,
    rr: Stream | None = None,
) -> model.Activity:
    whole = figures(columns, slice(0, len(columns.at)))
    elapsed = float(columns.at[-1]) + 1
    distance = columns.values.get("distance")
    return model.Activity(
        sport=sport,
        sub_sport=sub_sport,
        start=start,
        streams=streams(start, columns),
        name=name,
        elapsed_s=elapsed,
        timer_s=float(len(columns.at)),
        distance_m=None if distance is None else round(float(distance[-1]), 2),
        utc_offset_s=UTC_OFFSET_S,
        device=model.Device("garmin", device.product, device.serial, device.software),
        laps=laps,
        pauses=tuple(model.Pause(begin, end) for begin, end in columns.pauses),
        sets=sets,
        rr=rr,
        summary=whole | (summary or {}),
    )
