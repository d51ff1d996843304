"""Along a road by what each stretch of it allows: worked out in metres, then read off every second.

Going by the clock instead would let a small error of speed become a hill in the wrong place an hour later.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.demo.chance import Floats
from domestique.demo.roads import STEP_M, Road

_ROUNDS, _MOST_ROUNDS = 4, 60
"""How fast depends on when (intervals), and when on how fast: each round sets about one block more right."""
_SETTLED_S = 0.5


@dataclass(frozen=True, slots=True)
class Way:
    """By second: metres gone, the slope there, and the work done there in whatever unit it was given."""

    distance: Floats
    slope: Floats
    work: Floats

    @property
    def speed(self) -> Floats:
        return np.diff(self.distance, prepend=0.0)


def stretches(seconds: int, fastest_ms: float) -> int:
    """How many pieces of road might be needed."""
    return int(seconds * fastest_ms / STEP_M) + 2


def go(
    road: Road,
    seconds: int,
    fastest_ms: float,
    work_at: Callable[[Floats, NDArray[np.int64]], Floats],
    speed_at: Callable[[Floats, Floats], Floats],
) -> Way:
    """`work_at` takes each stretch's slope and the second in which it is reached; `speed_at` takes work and slope."""
    count = stretches(seconds, fastest_ms)
    slope = road.at(road.slope, np.arange(count, dtype=np.float64) * STEP_M)
    reached = work = np.zeros(count)
    for nth in range(_MOST_ROUNDS):
        before = reached
        work = work_at(slope, np.minimum(reached.astype(np.int64), seconds - 1))
        reached = np.concatenate([[0.0], np.cumsum(STEP_M / speed_at(work, slope))])[:count]
        if nth + 1 >= _ROUNDS and np.abs(reached - before)[reached <= seconds].max() < _SETTLED_S:
            break
    clock = np.arange(1, seconds + 1, dtype=np.float64)
    distance = np.interp(clock, reached, np.arange(count) * STEP_M)
    there = np.minimum((distance / STEP_M).astype(np.int64), count - 1)
    return Way(distance, slope[there], work[there])
