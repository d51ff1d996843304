"""Pace on a grade against pace on the flat: for runners by Strava's heart-rate curve, for walkers by Tobler's.

Running: Strava Engineering 2017, "An improved GAP model", its curve as digitised in GoldenCheetah. Walking: Tobler
1993, speed 6 exp(-3.5 |grade + 0.05|) km/h, here against its own value on the flat.
"""

from typing import Literal

import numpy as np

from domestique.analysis.routes.floats import Floats

Foot = Literal["running", "walking"]

_GRADE = np.array([-0.30, -0.20, -0.10, -0.05, 0.0, 0.05, 0.10, 0.20, 0.30])
_FACTOR = np.array([1.49, 1.085, 0.875, 0.90, 1.0, 1.19, 1.48, 2.28, 3.16])
_STEEPEST = 0.45


def pace_factor(grade: Floats, foot: Foot) -> Floats:
    """Seconds a metre on this grade over seconds a metre on the flat, at the same effort."""
    held = np.clip(grade, -_STEEPEST, _STEEPEST)
    if foot == "walking":
        return np.asarray(np.exp(3.5 * (np.abs(held + 0.05) - 0.05)), dtype=np.float64)
    inside = np.interp(held, _GRADE, _FACTOR)
    # Beyond the curve its last slope goes on.
    above = np.maximum(held - _GRADE[-1], 0) * (_FACTOR[-1] - _FACTOR[-2]) / 0.1
    below = np.maximum(_GRADE[0] - held, 0) * (_FACTOR[0] - _FACTOR[1]) / 0.1
    return np.asarray(inside + above + below, dtype=np.float64)
