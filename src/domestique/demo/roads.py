"""Made-up roads: smooth closed loops from home, always the same ones, as an athlete's own roads are."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from domestique.demo.athlete import HOME
from domestique.demo.chance import Floats

STEP_M = 10.0
_METRES_A_DEGREE = 111_195.0


@dataclass(frozen=True, slots=True)
class Road:
    """Every ten metres: east and north of its start in metres, altitude, and slope as rise over run."""

    length_m: float
    latitude: float
    longitude: float
    east: Floats
    north: Floats
    altitude: Floats
    slope: Floats

    def at(self, column: Floats, distance: Floats) -> Floats:
        """Round and round where the distance is longer than the road."""
        return np.interp(distance % self.length_m, np.arange(len(column)) * STEP_M, column)

    def degrees(self, east: Floats, north: Floats) -> tuple[Floats, Floats]:
        shrink = np.cos(np.radians(self.latitude))
        return self.latitude + north / _METRES_A_DEGREE, self.longitude + east / (_METRES_A_DEGREE * shrink)


@lru_cache(maxsize=64)
def road(seed: int, number: int, length_m: float, climb_m: float, away_m: float = 0.0) -> Road:
    """`climb_m` is the rise a lap; `away_m` puts the start elsewhere (a holiday, a race)."""
    draw = np.random.default_rng([seed, number, 77])
    turn = np.linspace(0, 2 * np.pi, 4001)
    radius = 1 + sum(draw.normal(0, 0.25 / k) * np.cos(k * turn + draw.uniform(0, 2 * np.pi)) for k in range(2, 9))
    radius = np.maximum(radius, 0.25)
    heading = draw.uniform(0, 2 * np.pi)
    east, north = radius * np.cos(turn + heading), radius * np.sin(turn + heading)
    along = np.append(0, np.cumsum(np.hypot(np.diff(east), np.diff(north))))
    scale = length_m / along[-1]
    places = np.arange(0, length_m, STEP_M)
    east = np.interp(places, along * scale, east * scale)
    north = np.interp(places, along * scale, north * scale)
    altitude = _hills(draw, places / length_m, length_m, climb_m)
    # Back at its beginning, so that the second lap has no step in it.
    slope = np.diff(altitude, append=altitude[0]) / STEP_M
    latitude = HOME[0] + draw.normal(0, 0.004) + away_m / _METRES_A_DEGREE
    return Road(
        len(places) * STEP_M,
        latitude,
        HOME[1] + draw.normal(0, 0.004),
        east - east[0],
        north - north[0],
        altitude,
        slope,
    )


def _hills(draw: np.random.Generator, share: Floats, length_m: float, climb_m: float) -> Floats:
    waves = max(3, int(length_m / 900))
    height = np.zeros(len(share))
    for k in range(1, waves + 1):
        height += draw.normal(0, 1) / k**0.9 * np.cos(2 * np.pi * k * share + draw.uniform(0, 2 * np.pi))
    rise = float(np.clip(np.diff(height, append=height[0]), 0, None).sum())
    scaled = height * (climb_m / max(rise, 1e-9))
    return scaled - scaled.min() + 12.0
