"""The one-second grid every metric is computed on.

Conventions: pauses are not on the grid and break it; so does a gap of more than 30 s. Samples within one second are
averaged. A gap of up to 5 s repeats the last value; between 5 and 30 s, power and cadence count as 0 and everything
else runs in a straight line. A clock that goes back loses the samples until it has caught up. A heart rate of 0, or
outside 30 to 230, was not measured; power above 2500 W or below 0 neither.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from domestique.model.streams import TIME, Streams

Numbers = NDArray[np.float64]
HOLD_S = 5
BRIDGE_S = 30

_STOPS = ("power", "cadence")
_PLAUSIBLE = {"heart_rate": (30.0, 230.0), "power": (0.0, 2500.0)}


@dataclass(frozen=True, slots=True)
class Grid:
    """`at` is the second since the start at each place; `segments` are the runs without a break, (from, to)."""

    at: NDArray[np.int64]
    segments: tuple[tuple[int, int], ...]
    channels: Mapping[str, Numbers]
    """NaN where nothing is known."""

    def __len__(self) -> int:
        return len(self.at)


def grid(streams: Streams, pauses: Sequence[tuple[float, float]] = ()) -> Grid:
    """`pauses` in seconds since the start of the streams."""
    seconds = streams.time.values()
    kept = np.isfinite(seconds) & (seconds >= 0)
    kept &= seconds >= np.maximum.accumulate(np.where(kept, seconds, -np.inf))
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
    owner = np.repeat(np.arange(len(places)), slots)
    inside = np.arange(len(owner)) - np.repeat(np.cumsum(slots) - slots, slots)
    at = places[owner] + inside
    ends = np.cumsum(slots)[broken]
    bounds = np.concatenate(([0], ends[ends < len(at)], [len(at)]))
    segments = tuple((int(a), int(b)) for a, b in pairwise(bounds))
    segment = np.repeat(np.arange(len(segments)), np.diff(bounds))
    channels = {}
    for name, stream in streams.channels.items():
        if name == TIME:
            continue
        values = _per_second(_plausible(name, stream.values()[rows]), firsts)
        spread = np.where(inside == 0, values[owner], np.nan)
        channels[name] = _fill(spread, segment, stops=name in _STOPS)
    return Grid(at, segments, channels)


def _plausible(name: str, values: Numbers) -> Numbers:
    if name not in _PLAUSIBLE:
        return values
    low, high = _PLAUSIBLE[name]
    return np.where((values >= low) & (values <= high), values, np.nan)


def _per_second(values: Numbers, firsts: NDArray[np.int64]) -> Numbers:
    """The mean of what was recorded within each second."""
    if len(firsts) == len(values):
        return values
    known = np.isfinite(values)
    sums = np.add.reduceat(np.where(known, values, 0.0), firsts)
    counts = np.add.reduceat(known.astype(np.int64), firsts)
    return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)


def _fill(values: Numbers, segment: NDArray[np.int64], *, stops: bool) -> Numbers:
    known = np.flatnonzero(np.isfinite(values))
    if len(known) == len(values) or not len(known):
        return values
    places = np.arange(len(values))
    nth = np.searchsorted(known, places, side="right") - 1
    last, following = known[np.maximum(nth, 0)], known[np.minimum(nth + 1, len(known) - 1)]
    gap = following - last
    between = (nth >= 0) & (following > places) & (last < places)
    between &= (segment[last] == segment) & (segment[following] == segment) & (gap <= BRIDGE_S)
    held = between & (gap <= HOLD_S)
    bridged = between & ~held
    filled = values.copy()
    filled[held] = values[last[held]]
    if stops:
        filled[bridged] = 0.0
    else:
        share = (places[bridged] - last[bridged]) / gap[bridged]
        filled[bridged] = values[last[bridged]] * (1 - share) + values[following[bridged]] * share
    return filled
