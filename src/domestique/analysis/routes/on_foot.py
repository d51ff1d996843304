"""Pace on a grade against pace on the flat: for runners by Strava's heart-rate curve, for walkers by Tobler's.

Running: Strava Engineering 2017, "An improved GAP model", its curve as digitised in GoldenCheetah. Walking: Tobler
1993, speed 6 exp(-3.5 |grade + 0.05|) km/h, here against its own value on the flat.
"""

from typing import Literal

import numpy as np

from domestique.analysis.models.grade_cost import effort_factor
from domestique.analysis.routes.floats import Floats

Foot = Literal["running", "walking"]

_STEEPEST = 0.45


def pace_factor(grade: Floats, foot: Foot) -> Floats:
    """Seconds a metre on this grade over seconds a metre on the flat, at the same effort."""
    held = np.clip(grade, -_STEEPEST, _STEEPEST)
    if foot == "walking":
        return np.asarray(np.exp(3.5 * (np.abs(held + 0.05) - 0.05)), dtype=np.float64)
    return effort_factor(held)
