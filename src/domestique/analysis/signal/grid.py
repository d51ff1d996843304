"""The one-second grid every metric is computed on.

Conventions: pauses are not on the grid and break it; so does a gap of more than 30 s. Samples within one second are
averaged. A gap of up to 5 s repeats the last value; between 5 and 30 s, power and cadence count as 0 and everything
else runs in a straight line. What no sensor measures was not measured (signal/plausible). Where speed or distance was
not recorded it is worked out from what was (signal/track).

A clock that goes back loses the samples until it has caught up, or those that ran ahead of all that follow: whichever
loses fewer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.signal.plausible import plausible, without_spikes
from domestique.analysis.signal.track import completed
from domestique.model.streams import TIME, Streams

__all__ = ["BRIDGE_S", "HOLD_S", "Grid", "Numbers", "grid"]

HOLD_S = 5
BRIDGE_S = 30

_STOPS = ("power", "cadence")


@dataclass(frozen=True, slots=True)
class Grid:
    """`at` is the second since the start at each place; `segments` are the runs without a break, (from, to)."""

    at: NDArray[np.int64]
    segments: tuple[tuple[int, int], ...]
    channels: Mapping[str, Numbers]
    """NaN where nothing is known."""

    def __len__(self) -> int:
        return len(self.at)

    def between(self, from_s: float, to_s: float) -> "Grid":
        """The part at or after one second and before another."""
        start, end = (int(place) for place in np.searchsorted(self.at, (from_s, to_s)))
        cut = [(max(a, start) - start, min(b, end) - start) for a, b in self.segments if a < end and b > start]
        channels = {name: values[start:end] for name, values in self.channels.items()}
        return Grid(self.at[start:end], tuple(cut), channels)


def grid(streams: Streams, pauses: Sequence[tuple[float, float]] = ()) -> Grid:
    """`pauses` in seconds since the start of the streams."""
    seconds = streams.time.values()
    kept = _forward(seconds)
    for start, end in pauses:
        kept &= ~((seconds > start) & (seconds < end))
    rows = np.flatnonzero(kept)
    if not len(rows):
        return Grid(np.empty(0, np.int64), (), {})
    whole = np.floor(seconds[rows]).astype(np.int64)
    firsts = np.flatnonzero(np.diff(whole, prepend=whole[0] - 1))
    places = whole[firsts]
    steps = np.diff(places, append=places[-1] + 1)
    broken = steps > BRIDGE_S
    for start, end in pauses:
        if end > start:
            before = int(np.searchsorted(places, start, side="right")) - 1
            if 0 <= before < len(places) - 1:
                broken[before] = True
    slots = np.where(broken, 1, steps)
    slot = np.cumsum(slots) - slots
    at = np.arange(int(slots.sum()), dtype=np.int64)
    at += np.repeat(places - slot, slots)
    bounds = np.concatenate(([0], (slot + slots)[broken], [len(at)]))
    bounds = np.unique(bounds)
    segments = tuple((int(a), int(b)) for a, b in pairwise(bounds))
    everything = None if len(rows) == len(seconds) else rows
    channels = {}
    for name, stream in streams.channels.items():
        if name == TIME:
            continue
        recorded = stream.values()
        recorded = recorded if everything is None else recorded[everything]
        values = _per_second(plausible(name, recorded), firsts)
        if len(at) != len(values):
            spread = np.full(len(at), np.nan)
            spread[slot] = values
            values = spread
        if name == "power":
            values = without_spikes(values)
        channels[name] = _fill(values, bounds, stops=name in _STOPS)
    return Grid(at, segments, completed(channels, at))


def _forward(seconds: Numbers) -> NDArray[np.bool_]:
    told = np.isfinite(seconds) & (seconds >= 0)
    if len(seconds) and told.all() and (np.diff(seconds) >= 0).all():
        return told
    caught_up = told & (seconds >= np.maximum.accumulate(np.where(told, seconds, -np.inf)))
    back = np.where(told, seconds, np.inf)[::-1]
    not_ahead = told & (seconds <= np.minimum.accumulate(back)[::-1])
    return caught_up if caught_up.sum() >= not_ahead.sum() else not_ahead


def _per_second(values: Numbers, firsts: NDArray[np.int64]) -> Numbers:
    """The mean of what was recorded within each second."""
    if len(firsts) == len(values):
        return values
    known = np.isfinite(values)
    sums = np.add.reduceat(np.where(known, values, 0.0), firsts)
    counts = np.add.reduceat(known.astype(np.int64), firsts)
    return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)


def _fill(values: Numbers, bounds: NDArray[np.int64], *, stops: bool) -> Numbers:
    """Closes the runs of unknown seconds that are short enough and touch no break."""
    unknown = np.isnan(values)
    if not unknown.any():
        return values
    edges = np.flatnonzero(np.diff(unknown, prepend=False, append=False))
    starts, ends = edges[::2], edges[1::2]
    inside = (starts > 0) & (ends < len(values)) & (ends - starts < BRIDGE_S)
    starts, ends = starts[inside], ends[inside]
    same = np.searchsorted(bounds, starts - 1, side="right") == np.searchsorted(bounds, ends, side="right")
    starts, ends = starts[same], ends[same]
    if not len(starts):
        return values
    lengths = ends - starts
    run = np.repeat(np.arange(len(starts)), lengths)
    nth = np.arange(1, len(run) + 1) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    before, after = values[starts - 1][run], values[ends][run]
    gap = (lengths + 1)[run]
    bridged = np.zeros(len(run)) if stops else before + (after - before) * (nth / gap)
    filled = values.copy()
    filled[starts[run] + nth - 1] = np.where(gap <= HOLD_S, before, bridged)
    return filled
