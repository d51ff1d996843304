"""Which stretches are work: those above a bar between the hard and the easy ones."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domestique.analysis.intervals.interval import Stretch

Channel = Literal["power", "heart_rate", "speed"]


@dataclass(frozen=True, slots=True)
class Bar:
    """Shares of the threshold between which the bar stands; and how far apart hard and easy must be without one."""

    lowest: float
    highest: float
    contrast: float


BARS: dict[Channel, Bar] = {
    "power": Bar(0.75, 0.95, 1.3),
    "speed": Bar(0.85, 0.98, 1.15),
    "heart_rate": Bar(0.93, 0.98, 1.1),
}
_MOST = 0.8
"""Of the time: work that long is the activity itself."""
_SAME = 0.2
_SHORTEST_S, _SHORTEST_HARD_S, _MUCH_HARDER = 15, 10, 1.3
_DIP_S = 10


def work_among(stretches: Sequence[Stretch], channel: Channel, threshold: float | None) -> list[Stretch]:
    """In order of time. Empty where nothing stands out."""
    bar = _bar(stretches, BARS[channel], threshold)
    if bar is None or not stretches:
        return []
    hard = [one for one in stretches if one.level >= bar]
    work = [
        one
        for one in _without_dips(hard)
        if one.end - one.start >= (_SHORTEST_HARD_S if one.level >= _MUCH_HARDER * bar else _SHORTEST_S)
    ]
    total = stretches[-1].end - stretches[0].start
    return work if sum(one.end - one.start for one in work) <= _MOST * total else []


def _bar(stretches: Sequence[Stretch], within: Bar, threshold: float | None) -> float | None:
    """Where the spread between hard and easy is largest (Otsu 1979), within what the threshold allows."""
    levels = sorted((one.level, one.end - one.start) for one in stretches if one.level > 0)
    total = sum(seconds for _, seconds in levels)
    whole = sum(level * seconds for level, seconds in levels)
    best, bar, apart = 0.0, None, 1.0
    below, below_sum = 0, 0.0
    for (level, seconds), (following, _) in itertools.pairwise(levels):
        below, below_sum = below + seconds, below_sum + level * seconds
        easy, hard = below_sum / below, (whole - below_sum) / (total - below)
        spread = below * (total - below) * (hard - easy) ** 2
        if spread > best:
            best, bar, apart = spread, (level + following) / 2, hard / easy
    if threshold is not None:
        middle = bar if bar is not None else within.lowest * threshold
        return min(max(middle, within.lowest * threshold), within.highest * threshold)
    return bar if apart >= within.contrast else None


def _without_dips(hard: Sequence[Stretch]) -> list[Stretch]:
    """Neighbours of a similar level with no more than a moment between are one: over-unders are one effort."""
    joined: list[Stretch] = []
    for one in hard:
        last = joined[-1] if joined else None
        if (
            last is not None
            and one.start - last.end <= _DIP_S
            and abs(one.level - last.level) <= _SAME * max(one.level, last.level)
        ):
            seconds, more = last.end - last.start, one.end - one.start
            level = (last.level * seconds + one.level * more) / (seconds + more)
            joined[-1] = Stretch(last.start, one.end, level)
        else:
            joined.append(one)
    return joined
