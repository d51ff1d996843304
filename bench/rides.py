"""Rides made of numbers that move as a device's do: smooth, whole in the device's own units, never quite the same."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.int32]

CHANNELS = (
    "power",
    "heart_rate",
    "cadence",
    "speed",
    "altitude",
    "latitude",
    "longitude",
    "distance",
    "temperature",
)


@dataclass(frozen=True, slots=True)
class Ride:
    columns: dict[str, Column]
    """`time` first, then CHANNELS; FIT's integers."""


def ride(seed: int, samples: int) -> Ride:
    chance = np.random.default_rng(seed)

    def wander(step: float, low: float, high: float, middle: float) -> NDArray[np.float64]:
        walk = middle + np.cumsum(chance.normal(0, step, samples))
        span = high - low
        return np.asarray(low + np.abs((walk - low) % (2 * span) - span), dtype=np.float64)

    effort = wander(4, 90, 330, 210)
    speed = wander(60, 4000, 14000, 9000)
    columns = {
        "time": np.arange(samples) * 1000,
        "power": np.maximum(0, effort + chance.normal(0, 25, samples)),
        "heart_rate": 80 + effort / 4 + wander(0.3, 0, 20, 10),
        "cadence": np.where(chance.random(samples) < 0.05, 0, 85 + chance.normal(0, 3, samples)),
        "speed": speed,
        "altitude": wander(0.6, 2500, 6000, 3000),
        "latitude": 447_000_000 + np.cumsum(speed * 0.0007),
        "longitude": 1_514_000_000 + np.cumsum(chance.normal(8, 3, samples)),
        "distance": np.cumsum(speed) / 10,
        "temperature": wander(0.01, 5, 35, 18),
    }
    return Ride({name: np.ascontiguousarray(np.round(column), dtype=np.int32) for name, column in columns.items()})
