"""Body fat from a tape measure, in percent: Hodgdon & Beckett 1984 (US Navy, NHRC 84-11 and 84-29), centimetres.

An estimate, 3 to 4 points off either way.
"""

from math import log10


def men(waist_cm: float, neck_cm: float, height_cm: float) -> float | None:
    if waist_cm <= neck_cm or height_cm <= 0:
        return None
    return 495 / (1.0324 - 0.19077 * log10(waist_cm - neck_cm) + 0.15456 * log10(height_cm)) - 450


def women(waist_cm: float, hip_cm: float, neck_cm: float, height_cm: float) -> float | None:
    if waist_cm + hip_cm <= neck_cm or height_cm <= 0:
        return None
    return 495 / (1.29579 - 0.35004 * log10(waist_cm + hip_cm - neck_cm) + 0.22100 * log10(height_cm)) - 450
