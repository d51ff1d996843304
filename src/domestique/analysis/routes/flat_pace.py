"""How fast the athlete goes on the flat, from their own runs or walks: metres made flat by grade, over moving time.

A longer way is slower: between distances Riegel's exponent (1981), speed by distance to the power of -0.06.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.grades import CENTRES
from domestique.analysis.routes.on_foot import Foot, pace_factor

ENOUGH = 5
FATIGUE = -0.06
_LEAST_BAND = 0.02
GIVEN_BAND = 0.05
"""Around a pace that was typed: the way's own uncertainty."""


@dataclass(frozen=True, slots=True)
class PastOuting:
    metres: Floats
    """By grade, as `grades.metres_by_grade` counts."""
    moving_s: float


@dataclass(frozen=True, slots=True)
class FlatSpeed:
    """`low` and `high` are times over the estimate."""

    value: float
    low: float
    high: float
    outings: int


def flat_metres(metres: Floats, foot: Foot) -> float:
    return float((metres * pace_factor(CENTRES, foot)).sum())


def fit(outings: Sequence[PastOuting], flat_m: float, foot: Foot) -> FlatSpeed | None:
    """At the effort of their past ones, for a way that is `flat_m` long once made flat. None: too few to say."""
    lengths = np.array([flat_metres(outing.metres, foot) for outing in outings])
    moving = np.array([outing.moving_s for outing in outings])
    usable = (lengths > 0) & (moving > 0)
    if usable.sum() < ENOUGH:
        return None
    speeds = lengths[usable] / moving[usable] * (flat_m / lengths[usable]) ** FATIGUE
    middle = float(np.median(speeds))
    slow, fast = np.percentile(speeds, [10, 90])
    low, high = min(middle / float(fast), 1 - _LEAST_BAND), max(middle / float(slow), 1 + _LEAST_BAND)
    return FlatSpeed(middle, low, high, int(usable.sum()))
