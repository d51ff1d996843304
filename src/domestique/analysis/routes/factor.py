"""What the athlete's own rides say about the physics: corners, stops of the legs, drafting and guesses of drag, in one
number. Past moving time over the steady time at the ride's own mean power; the median, and how far the rides spread.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.grades import CENTRES
from domestique.analysis.routes.riding import Rider, speed

ENOUGH = 5
DEFAULT = 1.03
"""Two to four per cent over the physics is usual on real roads."""
DEFAULT_BAND = 0.10
_LEAST_BAND = 0.02
_BELIEVABLE = (0.6, 1.7)


@dataclass(frozen=True, slots=True)
class PastRide:
    metres: Floats
    """By grade, as `grades.metres_by_grade` counts."""
    power_w: float
    moving_s: float


@dataclass(frozen=True, slots=True)
class Factor:
    """`low` and `high` are times over the estimate. Not `fitted`: too few rides, so the default and its wide band."""

    value: float
    low: float
    high: float
    rides: int
    fitted: bool


def steady_seconds(metres: Floats, power: Floats | float, rider: Rider) -> Floats:
    """For each power: the time over all grades. `metres` by grade."""
    ridden = np.flatnonzero(metres > 0)
    watts = np.asarray(power, dtype=np.float64)
    speeds = speed(watts[..., np.newaxis], CENTRES[ridden], rider)
    return np.asarray((metres[ridden] / speeds).sum(axis=-1), dtype=np.float64)


def fit(rides: Sequence[PastRide], rider: Rider) -> Factor:
    ratios = np.array([ride.moving_s / float(steady_seconds(ride.metres, ride.power_w, rider)) for ride in rides])
    ratios = ratios[(ratios > _BELIEVABLE[0]) & (ratios < _BELIEVABLE[1])]
    if len(ratios) < ENOUGH:
        return Factor(DEFAULT, 1 - DEFAULT_BAND, 1 + DEFAULT_BAND, len(ratios), fitted=False)
    middle = float(np.median(ratios))
    low, high = np.percentile(ratios, [10, 90]) / middle
    return Factor(middle, float(min(low, 1 - _LEAST_BAND)), float(max(high, 1 + _LEAST_BAND)), len(ratios), fitted=True)
