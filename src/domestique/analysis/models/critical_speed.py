"""Critical speed: the speed that can be held for long, and the metres that can be run or swum above it.

Metres = speed · seconds + reserve, a straight line through maximal efforts (Monod & Scherrer 1965; in water Wakayoshi
1992, critical swim speed). Two efforts give the line; from three on, how sure it is. A line that fits badly, or efforts
too alike, is refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from domestique.analysis.models.student import t95
from domestique.analysis.models.vdot import Race
from domestique.analysis.unknown import Unknown

_LEAST_FIT = 0.95
_LEAST_SPAN = 2.0
"""The longest effort over the shortest."""
SHORTEST_S, LONGEST_S = 100.0, 1_800.0
"""Below, it is a sprint; beyond, food and heat decide too."""


@dataclass(frozen=True, slots=True)
class CriticalSpeed:
    """`reserve_m` is D'. Intervals are 95 %; None with two efforts, through which any line fits."""

    speed: float
    reserve_m: float
    speed_interval: tuple[float, float] | None
    reserve_interval: tuple[float, float] | None
    fit: float
    efforts: int


_STEEPEST = 1.15
"""Time grows with distance to the power of 1.03 to 1.1 in those who go all out (Riegel 1981). What slows more was
no effort over its whole length, as hundreds with rests between are no 800 m."""


def unbroken(races: Sequence[Race]) -> list[Race]:
    """In order of their length, those that do not slow beyond that from the one before."""
    kept: list[Race] = []
    for race in sorted(races, key=lambda race: race.distance_m):
        if kept and race.seconds > kept[-1].seconds * (race.distance_m / kept[-1].distance_m) ** _STEEPEST:
            continue
        kept.append(race)
    return kept


_AS_FAST = 1.01


def swum_through(metres: float, seconds: float, session_pace_s: float | None) -> bool:
    """Whether a best was an effort: no slower than the session's own pace at which its swimmer moved (seconds a
    hundred metres). Hundreds with rests between add up to a best 400 m that nobody swam."""
    return seconds > 0 and session_pace_s is not None and seconds * 100 / metres <= _AS_FAST * session_pace_s


def critical_speed(races: Sequence[Race]) -> CriticalSpeed:
    """Of the efforts between 100 s and half an hour."""
    used = [race for race in races if SHORTEST_S <= race.seconds <= LONGEST_S]
    times = np.array([race.seconds for race in used])
    metres = np.array([race.distance_m for race in used])
    if len(used) < 2 or times.max() / times.min() < _LEAST_SPAN:
        raise Unknown("too_few", "best_efforts")
    spread = float(((times - times.mean()) ** 2).sum())
    speed = float(((times - times.mean()) * (metres - metres.mean())).sum() / spread)
    reserve = float(metres.mean() - speed * times.mean())
    left = metres - speed * times - reserve
    total = float(((metres - metres.mean()) ** 2).sum())
    fit = 1 - float((left**2).sum()) / total
    if speed <= 0 or reserve < 0 or fit < _LEAST_FIT:
        raise Unknown("implausible", "best_efforts")
    free = len(used) - 2
    if not free:
        return CriticalSpeed(speed, reserve, None, None, fit, len(used))
    error = sqrt(float((left**2).sum()) / free)
    student = t95(free)
    about_speed = student * error / sqrt(spread)
    about_reserve = student * error * sqrt(1 / len(used) + float(times.mean()) ** 2 / spread)
    return CriticalSpeed(
        speed,
        reserve,
        (speed - about_speed, speed + about_speed),
        (reserve - about_reserve, reserve + about_reserve),
        fit,
        len(used),
    )


def from_two_tests(longer: Race, shorter: Race) -> float:
    """CSS in m/s, as from a 400 m and a 200 m."""
    if longer.seconds <= shorter.seconds or longer.distance_m <= shorter.distance_m:
        raise Unknown("implausible", "best_efforts")
    return (longer.distance_m - shorter.distance_m) / (longer.seconds - shorter.seconds)
