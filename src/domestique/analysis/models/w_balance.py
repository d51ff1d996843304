"""What is left of W' at each second, and what it was spent on.

Differential (Froncioni, Skiba, Clarke): above critical power it is spent joule by joule, below it comes back the faster
the more is gone. Integral (Skiba 2012): what was spent comes back with one time constant for the whole activity. Ours
is the differential one, because it needs nothing of what comes later; after three minutes of rest they differ by
kilojoules. Both go below zero where the settings are too low, and that is shown. Pauses rest.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.session import Session
from domestique.analysis.signal.decay import gathered
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.signal.swings import Swing, falls

_COVERAGE = 0.9
_EFFORT_SHARE = 0.1
"""Of W': a smaller fall of the balance is no effort."""


def balance(session: Session) -> Numbers:
    """In joules, on the grid."""
    power = session.channel("power", coverage=_COVERAGE)
    cp, w_prime = session.setting("cp"), session.setting("w_prime")
    return session.once("w_balance", lambda: differential(power, session.grid.at, cp, w_prime))


def differential(power: Numbers, at: NDArray[np.int64], cp: float, w_prime: float) -> Numbers:
    over = np.nan_to_num(power) - cp
    kept = 1.0 - np.maximum(-over, 0.0) / w_prime
    kept = np.maximum(kept, 0.0)
    resting = np.diff(at, prepend=at[:1] - 1) - 1
    kept *= max(1.0 - cp / w_prime, 0.0) ** resting
    return w_prime - gathered(kept, np.maximum(over, 0.0))


def integral(power: Numbers, at: NDArray[np.int64], cp: float, w_prime: float, tau: float | None = None) -> Numbers:
    """`tau` in seconds; by default Skiba's, from the mean power below critical power."""
    told = np.nan_to_num(power)
    seconds = np.diff(at, prepend=at[:1] - 1).astype(np.float64)
    fading = np.exp(-seconds / (skiba_tau(told, cp) if tau is None else tau))
    return w_prime - gathered(fading, np.maximum(told - cp, 0.0))


def skiba_tau(power: Numbers, cp: float) -> float:
    below = power[power < cp]
    return float(546 * np.exp(-0.01 * (cp - (float(below.mean()) if len(below) else 0.0))) + 316)


@dataclass(frozen=True, slots=True)
class Effort:
    """One fall of the balance. Seconds since the start; `end_s` is the first after it."""

    start_s: int
    end_s: int
    w_prime_spent_j: float
    avg_power_w: float


def efforts(session: Session) -> tuple[Effort, ...]:
    """In order of time; each spent a tenth of W' at least, and little came back within it."""
    left = balance(session)
    power, w_prime = np.nan_to_num(session.channel("power")), session.setting("w_prime")

    def found() -> tuple[Effort, ...]:
        return tuple(_effort(swing, left, power, session.grid.at) for swing in falls(left, w_prime * _EFFORT_SHARE))

    return session.once("w_balance:efforts", found)


def _effort(swing: Swing, left: Numbers, power: Numbers, at: NDArray[np.int64]) -> Effort:
    start, end = swing.start + 1, swing.end + 1
    spent = float(left[swing.start] - left[swing.end])
    return Effort(int(at[start]), int(at[swing.end]) + 1, spent, float(power[start:end].mean()))
