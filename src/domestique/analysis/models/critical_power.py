"""Critical power and W' from maximal efforts: with intervals, and refused where the evidence is thin.

Two parameters (Monod & Scherrer 1965): work = CP · t + W', a straight line through efforts of 2 to 20 minutes. Three
(Morton 1996): P = CP + W' / (t - k), which lets the power of an instant be finite, so that sprints count too. Intervals
take an effort to be off by as many watts whether it was short or long; taken from the line's joules they would be too
narrow.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domestique.analysis.models.student import t95
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown

SHORTEST_S, LONGEST_S = 120, 1200
SPRINT_S = 10
_LEAST, _LEAST_THREE = 3, 5
_SPAN = 3.0
_LEAST_R2 = 0.95
_WIDEST = 0.15
"""Half the interval of CP, as a share of it: beyond that it says nothing. W' says nothing where its own holds zero."""


@dataclass(frozen=True, slots=True)
class Effort:
    seconds: float
    watts: float


@dataclass(frozen=True, slots=True)
class Fit:
    cp: float
    w_prime: float
    cp_interval: tuple[float, float]
    """95 %."""
    w_interval: tuple[float, float]
    r2: float
    """Of work over time for two parameters, of power for three."""
    off_by: float
    """Root mean square of what the model misses, in watts."""
    p_max: float | None
    """Of an instant; only with three parameters."""
    efforts: tuple[Effort, ...]


def line(efforts: Sequence[Effort]) -> tuple[float, float]:
    """CP and W' of the straight line, however thin the evidence."""
    seconds = np.array([effort.seconds for effort in efforts])
    work = seconds * np.array([effort.watts for effort in efforts])
    away = seconds - seconds.mean()
    cp = float(away @ work / (away @ away))
    return cp, float(work.mean() - cp * seconds.mean())


def two_parameters(efforts: Sequence[Effort]) -> Fit:
    """Three efforts or more of 2 to 20 minutes, the longest three times the shortest. Unknown otherwise."""
    used = tuple(effort for effort in efforts if SHORTEST_S <= effort.seconds <= LONGEST_S)
    seconds, watts = _arrays(used, _LEAST)
    cp, w_prime = line(used)
    away = seconds - seconds.mean()
    of_cp = away / (away @ away) * seconds
    of_w_prime = seconds / len(seconds) - seconds.mean() * of_cp
    work = seconds * watts
    r2 = _explained(work, cp * seconds + w_prime)
    weights = np.stack((of_cp, of_w_prime))
    return _checked(cp, w_prime, None, r2, watts - cp - w_prime / seconds, weights, used)


def three_parameters(efforts: Sequence[Effort]) -> Fit:
    """Five efforts or more of 10 seconds to 20 minutes, one of a minute or less among them. Unknown otherwise."""
    used = tuple(effort for effort in efforts if SPRINT_S <= effort.seconds <= LONGEST_S)
    seconds, watts = _arrays(used, _LEAST_THREE)
    if seconds.min() > 60:
        raise Unknown("too_few")
    k = _best_k(seconds, watts)
    cp, w_prime = _given_k(k, seconds, watts)
    reach = 1 / (seconds - k)
    design = np.stack((np.ones(len(seconds)), reach, w_prime * reach**2), axis=1)
    predicted = cp + w_prime * reach
    weights = np.linalg.pinv(design)
    return _checked(cp, w_prime, cp - w_prime / k, _explained(watts, predicted), watts - predicted, weights, used)


def _arrays(efforts: Sequence[Effort], least: int) -> tuple[Numbers, Numbers]:
    seconds = np.array([effort.seconds for effort in efforts], dtype=np.float64)
    if len(np.unique(seconds)) < least or seconds.max() < _SPAN * seconds.min():
        raise Unknown("too_few")
    return seconds, np.array([effort.watts for effort in efforts], dtype=np.float64)


def _given_k(k: float, seconds: Numbers, watts: Numbers) -> tuple[float, float]:
    reach = 1 / (seconds - k)
    away = reach - reach.mean()
    w_prime = float(away @ watts / (away @ away))
    return float(watts.mean() - w_prime * reach.mean()), w_prime


def _best_k(seconds: Numbers, watts: Numbers) -> float:
    """Below zero; the two others follow from it, so one search does."""
    low, high = np.log(0.5), np.log(600.0)
    for _ in range(4):
        tried = np.linspace(low, high, 25)
        missed = [_missed(-float(np.exp(one)), seconds, watts) for one in tried]
        best = int(np.argmin(missed))
        low, high = tried[max(best - 1, 0)], tried[min(best + 1, len(tried) - 1)]
    return -float(np.exp((low + high) / 2))


def _missed(k: float, seconds: Numbers, watts: Numbers) -> float:
    cp, w_prime = _given_k(k, seconds, watts)
    return float(np.sum((watts - cp - w_prime / (seconds - k)) ** 2))


def _explained(seen: Numbers, predicted: Numbers) -> float:
    spread = float(np.sum((seen - seen.mean()) ** 2))
    return 1 - float(np.sum((seen - predicted) ** 2)) / spread if spread > 0 else 0.0


def _checked(
    cp: float, w_prime: float, p_max: float | None, r2: float, off: Numbers, weights: Numbers, used: tuple[Effort, ...]
) -> Fit:
    """`off` in watts; `weights`: how much a watt of each effort moves CP, W' and what else there is."""
    if cp <= 0 or w_prime <= 0:
        raise Unknown("implausible", "cp")
    freedom = len(used) - len(weights)
    watt = t95(freedom) * float(np.sqrt(off @ off / freedom))
    half_cp, half_w = (watt * float(np.sqrt(weights[i] @ weights[i])) for i in (0, 1))
    if r2 < _LEAST_R2 or half_cp > _WIDEST * cp or half_w >= w_prime:
        raise Unknown("too_few")
    off_by = float(np.sqrt(np.mean(off**2)))
    between = ((cp - half_cp, cp + half_cp), (w_prime - half_w, w_prime + half_w))
    return Fit(cp, w_prime, *between, r2, off_by, p_max, used)
