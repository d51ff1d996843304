"""The way as metres on each grade: all that a steady time needs to know, in a hundred numbers.

Sub-segments of 100 m at most, because time is convex in grade and an average grade would flatter.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.profile import Profile

PIECE_M = 100.0
BIN = 0.005
REACH = 0.40
_BINS = round(2 * REACH / BIN) + 1
CENTRES: Floats = np.linspace(-REACH, REACH, _BINS)


@dataclass(frozen=True, slots=True)
class Pieces:
    """One after another: where each begins, how long it is, its grade."""

    start_m: Floats
    length_m: Floats
    grade: Floats


def pieces(profile: Profile, corners: list[float]) -> Pieces:
    """Cut at the corners and every 100 m or less between them, so that sections are sums of whole pieces."""
    cuts = [np.array([0.0])]
    for start, end in pairwise(corners):
        count = max(1, int(np.ceil((end - start) / PIECE_M - 1e-9)))
        cuts.append(np.linspace(start, end, count + 1)[1:])
    at = np.concatenate(cuts)
    length = np.diff(at)
    return Pieces(at[:-1], length, np.diff(profile.at(at)) / length)


def metres_by_grade(found: Pieces) -> Floats:
    """Metres in each bin of half a per cent; what is steeper than 40 % counts as 40 %."""
    place = np.clip(np.rint((found.grade + REACH) / BIN), 0, _BINS - 1).astype(np.int64)
    return np.asarray(np.bincount(place, weights=found.length_m, minlength=_BINS), dtype=np.float64)
