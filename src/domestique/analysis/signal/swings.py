"""Rises and falls that are larger than the noise: hysteresis.

A rise begins at a low and ends at the high after which the value came back down by the threshold. Only turning points
are walked, so that a smooth hour costs as much as its hills.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.signal.numbers import Numbers


@dataclass(frozen=True, slots=True)
class Swing:
    """Places of its ends, and how far it went: up is positive."""

    start: int
    end: int
    height: float


def swings(values: Numbers, threshold: float) -> list[Swing]:
    """By turns up and down. `values` without unknowns."""
    turns = _turning_points(values)
    if len(turns) < 2:
        return []
    heights = values[turns].tolist()
    ends = [0]
    """Places among the turns: of the last settled one, then of the furthest since."""
    furthest, rising = 0, 0
    lowest = highest = 0
    for place, height in enumerate(heights):
        if rising == 0:
            if height < heights[lowest]:
                lowest = place
            if height > heights[highest]:
                highest = place
            if heights[highest] - heights[lowest] >= threshold:
                rising = 1 if highest > lowest else -1
                ends = [lowest if rising == 1 else highest]
                furthest = place
        elif (height - heights[furthest]) * rising > 0:
            furthest = place
        elif (heights[furthest] - height) * rising >= threshold:
            ends.append(furthest)
            furthest, rising = place, -rising
    if rising == 0:
        return []
    ends.append(furthest)
    return [Swing(int(turns[a]), int(turns[b]), heights[b] - heights[a]) for a, b in pairwise(ends)]


def rises(values: Numbers, threshold: float) -> list[Swing]:
    return [swing for swing in swings(values, threshold) if swing.height > 0]


def falls(values: Numbers, threshold: float) -> list[Swing]:
    return [swing for swing in swings(values, threshold) if swing.height < 0]


def _turning_points(values: Numbers) -> NDArray[np.int64]:
    """Each place after which the direction is another, and where the first one begins and the last one ends; of a level
    stretch its last place, at the end its first."""
    if len(values) < 2:
        return np.arange(len(values))
    steps = np.sign(np.diff(values))
    moving = np.flatnonzero(steps)
    if not len(moving):
        return np.array([0, len(values) - 1])
    turned = moving[1:][steps[moving[1:]] != steps[moving[:-1]]]
    return np.unique(np.concatenate((moving[:1], turned, moving[-1:] + 1)))
