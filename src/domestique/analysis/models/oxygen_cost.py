"""Oxygen that steady work asks for, in ml/kg/min, rest included: the ACSM's metabolic equations.

Uphill and on the flat; for descents they were never made, so those count as flat.
"""

import numpy as np

from domestique.analysis.signal.grid import Numbers


def running(metres_a_minute: Numbers, grade: Numbers) -> Numbers:
    return 0.2 * metres_a_minute + 0.9 * metres_a_minute * np.maximum(grade, 0.0) + 3.5


def cycling(watts_per_kg: float) -> float:
    return 10.8 * watts_per_kg + 7.0
