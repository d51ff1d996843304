"""What a sensor cannot have measured was not measured."""

import numpy as np

from domestique.analysis.signal.numbers import Numbers

RANGES = {
    "heart_rate": (30.0, 230.0),
    "power": (0.0, 2500.0),
    "cadence": (0.0, 250.0),
    "speed": (0.0, 45.0),
    "altitude": (-500.0, 9_000.0),
    "temperature": (-50.0, 60.0),
    "respiration_rate": (3.0, 100.0),
}
"""A heart rate of 0 is a strap that lost touch; 45 m/s is 162 km/h."""

_SPIKES_ABOVE = 1000.0
_SPIKE_WINDOW_S = 5
_SPIKE_TIMES = 3.0


def plausible(channel: str, values: Numbers) -> Numbers:
    if channel not in RANGES or not len(values):
        return values
    low, high = RANGES[channel]
    outside = (values < low) | (values > high)
    return np.where(outside, np.nan, values) if outside.any() else values


def without_spikes(power: Numbers) -> Numbers:
    """Nobody holds for a second three times what is the best five seconds of the same activity."""
    peak = np.nanmax(power) if np.isfinite(power).any() else 0.0
    if peak <= _SPIKES_ABOVE or len(power) < _SPIKE_WINDOW_S:
        return power
    sums = np.concatenate(([0.0], np.cumsum(np.nan_to_num(power))))
    best = float((sums[_SPIKE_WINDOW_S:] - sums[:-_SPIKE_WINDOW_S]).max()) / _SPIKE_WINDOW_S
    limit = max(_SPIKES_ABOVE, _SPIKE_TIMES * best)
    return np.where(power > limit, np.nan, power) if peak > limit else power
