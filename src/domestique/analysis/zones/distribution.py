"""How time is shared out over low, middle and high intensity, and the name for it.

After Treff et al. 2019: polarised where the index log10(low / middle · high · 100) is above 2 and there is more high
than middle; pyramidal where low > middle > high. Base, threshold and high intensity name what is plainly most.
"""

from dataclasses import dataclass
from math import log10
from typing import Literal

from domestique.analysis.unknown import Unknown

Name = Literal["polarised", "pyramidal", "threshold", "high_intensity", "base", "unclear"]

POLARISED_ABOVE = 2.0
_BASE_FROM = 0.95
_LEAST_S = 600


@dataclass(frozen=True, slots=True)
class Distribution:
    name: Name
    shares: tuple[float, float, float]
    index: float | None
    """Treff's; None where it has no meaning: no high intensity, or more of it than of low."""


def distribution(low: float, middle: float, high: float) -> Distribution:
    """Of seconds. Unknown below ten minutes in all."""
    total = low + middle + high
    if not total >= _LEAST_S:
        raise Unknown("too_few")
    shares = (low / total, middle / total, high / total)
    index = polarization_index(*shares)
    return Distribution(_name(shares, index), shares, index)


def polarization_index(low: float, middle: float, high: float) -> float | None:
    """Of shares that make 1. Without any middle, a hundredth is lent to it by the high (Treff's correction)."""
    if high <= 0 or high > low:
        return None
    if middle <= 0:
        return log10(low / 0.01 * (high - 0.01) * 100) if high > 0.01 else None
    return log10(low / middle * high * 100)


def _name(shares: tuple[float, float, float], index: float | None) -> Name:
    low, middle, high = shares
    if low >= _BASE_FROM:
        return "base"
    if high > low and high > middle:
        return "high_intensity"
    if middle >= low:
        return "threshold"
    if high > middle:
        return "polarised" if index is not None and index > POLARISED_ABOVE else "unclear"
    return "pyramidal" if middle > high else "unclear"
