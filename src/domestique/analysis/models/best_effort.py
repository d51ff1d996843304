"""The fastest time over a distance, wherever it begins and ends: both ends lie between samples."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from domestique.analysis.session import Session
from domestique.analysis.signal.grid import Numbers
from domestique.analysis.unknown import Unknown

Way = Callable[[Session], tuple[Numbers, Numbers]]
"""Seconds and the metres covered by then."""

_SAME_M = 1e-6


@dataclass(frozen=True, slots=True)
class Effort:
    start_s: float
    seconds: float


def fastest(seconds: Numbers, metres: Numbers, target_m: float) -> Effort | None:
    """Along a line that is straight between its points; neither column may fall. None: not that far.

    The clock runs on where the metres stand still. The fastest stretch begins or ends at a point, so those are all.
    """
    if len(metres) < 2 or target_m <= 0 or metres[-1] - metres[0] < target_m - _SAME_M:
        return None
    ahead = np.minimum(metres + target_m, metres[-1])
    begins = np.flatnonzero(metres + target_m <= metres[-1] + _SAME_M)
    after = np.maximum(np.searchsorted(metres, ahead[begins], side="left"), 1)
    ended = _between(metres, seconds, after - 1, ahead[begins])
    back = np.maximum(metres - target_m, metres[0])
    ends = np.flatnonzero(metres - target_m >= metres[0] - _SAME_M)
    before = np.minimum(np.searchsorted(metres, back[ends], side="right") - 1, len(metres) - 2)
    began = _between(metres, seconds, before, back[ends])
    starts = np.concatenate((seconds[begins], began))
    took = np.concatenate((ended - seconds[begins], seconds[ends] - began))
    possible = np.flatnonzero(took > 0)
    if not len(possible):
        return None
    best = possible[int(np.argmin(took[possible]))]
    return Effort(float(starts[best]), float(took[best]))


def best_over(way: Way, target_m: float, never_s: float) -> Callable[[Session], float]:
    """A metric's formula. `never_s`: what nobody has done it in yet; quicker is an error of the recording."""

    def compute(session: Session) -> float:
        effort = fastest(*way(session), target_m)
        if effort is None:
            raise Unknown("too_short")
        if effort.seconds < never_s:
            raise Unknown("implausible", "distance")
        return effort.seconds

    return compute


def _between(metres: Numbers, seconds: Numbers, left: np.ndarray, at: Numbers) -> Numbers:
    gap = metres[left + 1] - metres[left]
    share = np.divide(at - metres[left], gap, out=np.zeros_like(at), where=gap > 0)
    return np.asarray(seconds[left] + np.clip(share, 0, 1) * (seconds[left + 1] - seconds[left]), dtype=np.float64)
