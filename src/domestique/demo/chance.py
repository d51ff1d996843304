"""Chance that is the same every time: each day and purpose has a generator of its own, whatever else is generated."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def chance(seed: int, day: date, purpose: str) -> np.random.Generator:
    return np.random.default_rng([seed, day.toordinal(), *purpose.encode()])


_WIDEST = 48.0


def smooth_noise(draw: np.random.Generator, count: int, seconds: float, size: float) -> Floats:
    """Noise that wanders over so many seconds, with so large a standard deviation."""
    if seconds > _WIDEST:
        # Drawn coarsely and drawn through: the same wandering for a hundredth of the work.
        step = seconds / _WIDEST * 4
        coarse = smooth_noise(draw, int(count / step) + 2, _WIDEST / 4, size)
        return np.interp(np.arange(count) / step, np.arange(len(coarse)), coarse)
    width = max(1, round(seconds))
    kernel = np.hanning(width + 2)[1:-1]
    kernel /= np.sqrt((kernel**2).sum())
    return np.convolve(draw.normal(0, size, count + width - 1), kernel, "valid")
