"""What a grade costs a runner.

By effort (our default, for grade-adjusted pace): the pace factor of Strava's heart-rate curve ("An improved GAP model",
2017), its points as digitised in GoldenCheetah, straight between them. By energy: Minetti et al. 2002, J/(kg·m).
"""

import numpy as np

from domestique.analysis.signal.grid import Numbers

STEEPEST = 0.45
LEVEL_COST = 3.6
"""The polynomial's own value on the flat; 3.40 was measured, so ratios are taken to the fit."""

_GRADE = np.array([-0.30, -0.20, -0.10, -0.05, 0.0, 0.05, 0.10, 0.20, 0.30])
_FACTOR = np.array([1.49, 1.085, 0.875, 0.90, 1.0, 1.19, 1.48, 2.28, 3.16])
_MINETTI = (155.4, -30.4, -43.3, 46.3, 19.5, LEVEL_COST)


def effort_factor(grade: Numbers) -> Numbers:
    """Speed on the flat that costs the same effort, over the speed on this grade. Its last slopes go on to 45 %."""
    held = np.clip(grade, -STEEPEST, STEEPEST)
    above = np.maximum(held - _GRADE[-1], 0) * (_FACTOR[-1] - _FACTOR[-2]) / (_GRADE[-1] - _GRADE[-2])
    below = np.maximum(_GRADE[0] - held, 0) * (_FACTOR[0] - _FACTOR[1]) / (_GRADE[1] - _GRADE[0])
    return np.asarray(np.interp(held, _GRADE, _FACTOR) + above + below, dtype=np.float64)


def energy_cost(grade: Numbers) -> Numbers:
    """Joules a kilogram and metre."""
    return np.asarray(np.polyval(_MINETTI, np.clip(grade, -STEEPEST, STEEPEST)), dtype=np.float64)
