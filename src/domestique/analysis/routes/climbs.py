"""Climbs: 500 m or more at 3 % or more, with the score and category riders know; a dip within a climb is part of it."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from domestique.analysis.routes.elevation import turns
from domestique.analysis.routes.profile import Profile
from domestique.analysis.routes.steepness import grades_over

SHORTEST_M = 500.0
LEAST_GRADE = 0.03
DIP_M = 20.0
DIP_SHARE = 0.1

_Span = tuple[int, int]
Category = Literal["HC", "1", "2", "3", "4"]
_CATEGORIES: tuple[tuple[float, Category], ...] = (
    (80_000.0, "HC"),
    (64_000.0, "1"),
    (32_000.0, "2"),
    (16_000.0, "3"),
    (8_000.0, "4"),
)


@dataclass(frozen=True, slots=True)
class Climb:
    """`score` is length in metres times grade in per cent, which is a hundred times the height."""

    start_m: float
    end_m: float
    gain_m: float
    grade: float
    max_grade: float
    score: float
    category: Category | None
    """None below category 4."""

    @property
    def length_m(self) -> float:
        return self.end_m - self.start_m


def category_of(score: float) -> Category | None:
    return next((category for least, category in _CATEGORIES if score >= least), None)


def find(profile: Profile) -> list[Climb]:
    merged: list[_Span] = []
    for rise in _rises(profile):
        for span in _steep(profile, *rise):
            whole = span
            while merged and (joined := _joined(profile, merged[-1], whole)):
                merged.pop()
                whole = joined
            merged.append(whole)
    found = (_climb(profile, *span) for span in merged)
    return [climb for climb in found if climb is not None]


def _rises(profile: Profile) -> list[_Span]:
    marks = turns(profile.altitude, profile.threshold_m)
    return [(low, high) for low, high in pairwise(marks) if profile.altitude[high] > profile.altitude[low]]


def _steep(profile: Profile, low: int, high: int) -> list[_Span]:
    """The steep stretches of a rise, without the flat before, between and after: what gains most over a way at
    `LEAST_GRADE`, then the same of what is left on either side."""
    if (high - low) * profile.step_m < SHORTEST_M / 2:
        return []
    lean = profile.altitude[low : high + 1] - LEAST_GRADE * profile.step_m * np.arange(high - low + 1)
    above = lean - np.minimum.accumulate(lean)
    last = int(np.argmax(above))
    if above[last] <= 0:
        return []
    first = int(np.argmin(lean[: last + 1]))
    begin, end = low + first, low + last
    return [*_steep(profile, low, begin), (begin, end), *_steep(profile, end, high)]


def _joined(profile: Profile, one: _Span, other: _Span) -> _Span | None:
    """Both as one, if the dip between them is small and the whole still is a climb by grade."""
    height, step = profile.altitude, profile.step_m
    dip = height[one[1]] - height[other[0]]
    gain = height[other[1]] - height[one[0]]
    onwards = height[other[1]] > height[one[1]] and height[other[0]] > height[one[0]]
    small = onwards and dip <= max(DIP_M, DIP_SHARE * gain)
    whole = (one[0], other[1])
    return whole if small and gain / ((whole[1] - whole[0]) * step) >= LEAST_GRADE else None


def _climb(profile: Profile, low: int, high: int) -> Climb | None:
    start, end = low * profile.step_m, high * profile.step_m
    length, gain = end - start, float(profile.altitude[high] - profile.altitude[low])
    if length < SHORTEST_M or gain / length < LEAST_GRADE:
        return None
    score = gain * 100
    steepest, _ = grades_over(profile, start, end)
    return Climb(start, end, gain, gain / length, steepest, score, category_of(score))
