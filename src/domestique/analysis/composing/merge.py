"""The best of several recordings of one session, with the source of each channel and field.

The result depends on the set of sources and never on the order in which they came.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.composing.join import join
from domestique.analysis.composing.source import Source
from domestique.analysis.composing.twins import same_session, span
from domestique.model.activity import Activity
from domestique.model.sport import Sport
from domestique.model.streams import MISSING, TIME, Stream, Streams

NEARLY_ALL = 0.8
"""A channel recorded for this share of the fullest one's time competes on trust instead of on length."""

TOLERANCE_S = 2.0
"""How far from a moment of the leading recording another's sample may lie to stand there."""

_BEYOND_S = 60.0
"""A recording that starts earlier or ends later by less than this does not lengthen the session."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Keys of sources: the leading one, and those of each channel and field; `lags` in seconds against the leader."""

    leading: str
    channels: Mapping[str, str]
    fields: Mapping[str, str]
    lags: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Merged:
    activity: Activity
    provenance: Provenance


def merge(sources: Sequence[Source]) -> Merged:
    if not sources:
        raise ValueError("there is nothing to merge")
    clusters = _clusters(sources)
    if len(clusters) > 1:
        return _one_after_another([merge(cluster) for cluster in clusters])
    last = _last_words(sources)
    if len(last) < len(sources):
        kept = {each.key for each in last}
        return _named_by_earlier(merge(last), [each for each in sources if each.key not in kept])
    ranked = sorted(sources, key=_rank)
    leader = ranked[0]
    if len(ranked) == 1:
        channels = dict.fromkeys(leader.activity.streams.channels, leader.key)
        fields = dict.fromkeys(_fields(leader.activity), leader.key)
        return Merged(leader.activity, Provenance(leader.key, channels, fields, {}))
    lags = {source.key: _lag(leader, source) for source in ranked[1:]}
    axis = _axis(ranked, lags)
    chosen = {channel: _best(channel, ranked) for channel in _channels(ranked)}
    columns: dict[str, Stream] = {TIME: Stream(TIME, "s", axis, scale=1000.0)}
    for channel, source in chosen.items():
        columns[channel] = _on_axis(source, channel, axis, leader, lags.get(source.key, 0))
    values, fields = _merge_fields(ranked)
    merged = replace(
        leader.activity,
        streams=Streams(leader.activity.streams.start, columns),
        **values,
    )
    origin = {TIME: leader.key, **{channel: source.key for channel, source in chosen.items()}}
    return Merged(merged, Provenance(leader.key, origin, fields, lags))


def _last_words(sources: Sequence[Source]) -> list[Source]:
    """Without what its own device said anew: one device records one thing at a time, so a later file of the same
    stretch is the earlier one, edited where it came from. One that lacks a channel of it is a poorer copy: it replaces
    nothing.
    """
    return [each for each in sources if not any(_replaces(other, each) for other in sources)]


def _named_by_earlier(merged: Merged, earlier: Sequence[Source]) -> Merged:
    """What came beside the earlier file, such as its name, holds for the later one that says nothing of it."""
    if merged.activity.name is not None:
        return merged
    named = max((each for each in earlier if each.activity.name), key=lambda each: each.came, default=None)
    if named is None:
        return merged
    fields = {**merged.provenance.fields, "name": named.key}
    activity = replace(merged.activity, name=named.activity.name)
    return Merged(activity, replace(merged.provenance, fields=fields))


def _replaces(later: Source, earlier: Source) -> bool:
    mine, theirs = later.activity.device, earlier.activity.device
    if (
        later.came <= earlier.came
        or later.format != earlier.format
        or mine is None
        or theirs is None
        or not mine.serial
    ):
        return False
    if (mine.manufacturer, mine.product, mine.serial) != (theirs.manufacturer, theirs.product, theirs.serial):
        return False
    (from_a, to_a), (from_b, to_b) = span(later.activity), span(earlier.activity)
    together = min(to_a, to_b) > max(from_a, from_b)
    return together and set(earlier.activity.streams.channels) <= set(later.activity.streams.channels)


def _clusters(sources: Sequence[Source]) -> list[list[Source]]:
    """Sources that overlap in time, directly or through others, in order of time."""
    clusters: list[list[Source]] = []
    reached = 0.0
    for source in sorted(sources, key=lambda each: (span(each.activity), each.key)):
        start, end = span(source.activity)
        if clusters and start < reached:
            clusters[-1].append(source)
        else:
            clusters.append([source])
        reached = max(reached, end)
    return clusters


def _one_after_another(parts: Sequence[Merged]) -> Merged:
    """Each channel and field is credited to the first part that has it."""
    channels: dict[str, str] = {}
    fields: dict[str, str] = {}
    lags: dict[str, int] = {}
    for part in parts:
        channels = {**part.provenance.channels, **channels}
        fields = {**part.provenance.fields, **fields}
        lags = {**part.provenance.lags, **lags}
    joined = join([part.activity for part in parts])
    kept = set(_fields(joined))
    fields = {name: key for name, key in fields.items() if name in kept}
    return Merged(joined, Provenance(parts[0].provenance.leading, channels, fields, lags))


def _rank(source: Source) -> tuple[int, int, float, str]:
    """The original file before exports of it, then the one that knows most, then the longest, then by key."""
    start, end = span(source.activity)
    return source.distrust, -len(source.activity.streams.channels), start - end, source.key


def _lag(leader: Source, other: Source) -> int:
    return same_session(leader.activity, other.activity).lag_s


def _channels(ranked: Sequence[Source]) -> list[str]:
    return sorted({name for source in ranked for name in source.activity.streams.channels} - {TIME})


def _best(channel: str, ranked: Sequence[Source]) -> Source:
    """Of those that recorded it nearly throughout, the one ranked first."""
    having = [source for source in ranked if channel in source.activity.streams.channels]
    covered = [_covered_s(source.activity, channel) for source in having]
    enough = NEARLY_ALL * max(covered)
    return next(source for source, seconds in zip(having, covered, strict=True) if seconds >= enough)


def _covered_s(activity: Activity, channel: str) -> float:
    """Time during which the channel was recorded: samples may be a second apart or eight."""
    stream = activity.streams.channels[channel]
    valid = ~np.isnan(stream.values())
    steps = np.diff(activity.streams.time.values(), append=np.nan)
    typical = float(np.nanmedian(steps)) if len(steps) > 1 else 1.0
    steps = np.clip(np.nan_to_num(steps, nan=typical), 0.0, 10.0)
    return float(steps[valid].sum())


def _axis(ranked: Sequence[Source], lags: Mapping[str, int]) -> NDArray[np.int32]:
    """The leader's moments, lengthened where another recorded clearly before or after it."""
    leader = ranked[0].activity
    own = leader.streams.time.raw.astype(np.int64)
    parts = [own]
    first, last = (int(own.min()), int(own.max())) if len(own) else (0, 0)
    for source in ranked[1:]:
        there = _leader_ms(source.activity, leader, lags.get(source.key, 0))
        before, after = there[there < first], there[there > last]
        if len(before) and first - int(before.min()) > _BEYOND_S * 1000:
            parts.append(before)
        if len(after) and int(after.max()) - last > _BEYOND_S * 1000:
            parts.append(after)
    axis = np.unique(np.concatenate(parts)) if len(parts) > 1 else own
    return axis.astype(np.int32)


def _leader_ms(activity: Activity, leader: Activity, lag: int) -> NDArray[np.int64]:
    apart = (activity.streams.start - leader.streams.start).total_seconds() - lag
    return activity.streams.time.raw.astype(np.int64) + round(apart * 1000)


def _on_axis(source: Source, channel: str, axis: NDArray[np.int32], leader: Source, lag: int) -> Stream:
    """The source's own samples at the axis' moments: the nearest one in time, never an invented value."""
    stream = source.activity.streams.channels[channel]
    if source is leader and len(stream) == len(axis):
        return stream
    at = _leader_ms(source.activity, leader.activity, lag)
    order = np.argsort(at, kind="stable")
    at, raw = at[order], stream.raw[order]
    steps = np.diff(at)
    tolerance = max(TOLERANCE_S * 1000, 0.75 * float(np.median(steps)) if len(steps) else 0.0)
    right = np.clip(np.searchsorted(at, axis), 0, len(at) - 1)
    left = np.maximum(right - 1, 0)
    nearest = np.where(np.abs(at[left] - axis) <= np.abs(at[right] - axis), left, right)
    near = np.abs(at[nearest] - axis) <= tolerance
    if raw.dtype == np.int32:
        return replace(stream, raw=np.where(near, raw[nearest], MISSING).astype(np.int32))
    return replace(stream, raw=np.where(near, raw[nearest], np.nan).astype(np.float64))


def _fields(activity: Activity) -> tuple[str, ...]:
    named = ("sport", "sub_sport", "name", "elapsed_s", "timer_s", "distance_m", "utc_offset_s", "device", "rr")
    present = [name for name in named if getattr(activity, name) is not None]
    present += [name for name in ("laps", "pauses", "sets") if getattr(activity, name)]
    return (*present, *(f"summary.{name}" for name in activity.summary))


def _merge_fields(ranked: Sequence[Source]) -> tuple[dict[str, Any], dict[str, str]]:
    values: dict[str, Any] = {}
    origin: dict[str, str] = {}

    def take(name: str, source: Source, value: object) -> None:
        values[name] = value
        origin[name] = source.key

    for name in ("sub_sport", "name", "elapsed_s", "timer_s", "distance_m", "utc_offset_s", "device", "rr"):
        for source in ranked:
            value = getattr(source.activity, name)
            if value is not None:
                take(name, source, value)
                break
    precise = next((source for source in ranked if source.activity.sport is not Sport.OTHER), ranked[0])
    take("sport", precise, precise.activity.sport)
    for name, owner in (("pauses", _first_with_pauses(ranked)), ("laps", _first_with_laps(ranked))):
        if owner is not None:
            take(name, owner, getattr(owner.activity, name))
    named = max(ranked, key=lambda source: (_sets_known(source), -ranked.index(source)))
    if named.activity.sets:
        take("sets", named, named.activity.sets)
    summary: dict[str, float | str] = {}
    for source in ranked:
        for key, value in source.activity.summary.items():
            if key not in summary:
                summary[key] = value
                origin[f"summary.{key}"] = source.key
    values["summary"] = summary
    values["losses"] = tuple(dict.fromkeys(loss for source in ranked for loss in source.activity.losses))
    return values, origin


def _first_with_pauses(ranked: Sequence[Source]) -> Source | None:
    return next((source for source in ranked if source.activity.pauses), None)


def _first_with_laps(ranked: Sequence[Source]) -> Source | None:
    """Somebody who pressed the lap button says more than one lap for the whole session."""
    pressed = (source for source in ranked if sum(lap.kind == "lap" for lap in source.activity.laps) > 1)
    return next(pressed, None) or next((source for source in ranked if source.activity.laps), None)


def _sets_known(source: Source) -> int:
    """A gym app names the exercise and the weight; a watch counts."""
    known = (value for each in source.activity.sets for value in (each.exercise, each.weight_kg, each.reps))
    return sum(value is not None for value in known)
