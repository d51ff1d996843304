"""Rises of the ground that count: by hysteresis, so that noise climbs nothing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.signal.smoothing import around
from domestique.analysis.signal.swings import Swing, rises, swings
from domestique.analysis.unknown import Unknown

BAROMETER_M = 3.0
RECEIVER_M = 10.0
_ROUGH_M = 0.5
"""Second by second, beyond what a barometer wavers."""
_ROUGH_WINDOW_S = 9
_CLIMB_M = 20.0
_CLIMB_GRADE = 0.03
_DIP_M = 10.0
"""Below the slope: less does not end a climb."""


@dataclass(frozen=True, slots=True)
class Climb:
    """Places on the grid; metres, and seconds on the grid."""

    start: int
    end: int
    height: float
    length: float
    seconds: int


def ground(session: Session) -> list[Swing]:
    """Ups and downs larger than the noise of how the height was measured."""
    altitude = session.channel("altitude")

    def found() -> list[Swing]:
        places = np.flatnonzero(np.isfinite(altitude))
        known = altitude[places]
        rough = roughness(known) > _ROUGH_M
        threshold = RECEIVER_M if rough else BAROMETER_M
        known = around(known, _ROUGH_WINDOW_S) if rough else known
        return [Swing(int(places[s.start]), int(places[s.end]), s.height) for s in swings(known, threshold)]

    return session.once("ground", found)


def roughness(altitude: Numbers) -> float:
    """The spread of the noise from one second to the next, hills left out."""
    if len(altitude) < 3:
        return 0.0
    bends = np.abs(np.diff(altitude, 2))
    return float(np.median(bends)) * 1.4826 / 6**0.5


def ascent_of(session: Session, sign: int) -> float:
    """Metres up (1) or down (-1)."""
    heights = (swing.height for swing in ground(session))
    return sum((abs(height) for height in heights if height * sign > 0), 0.0)


def climbs(session: Session) -> tuple[Climb, ...]:
    """20 m or more, where the ground outruns a slope of 3 %. Unknown when there is none."""
    altitude, distance = session.channel("altitude"), session.channel("distance")

    def every() -> tuple[Climb, ...]:
        places = np.flatnonzero(np.isfinite(altitude) & np.isfinite(distance))
        height, way = altitude[places], distance[places]
        ups = rises(height - _CLIMB_GRADE * way, _DIP_M)
        found = (_climb(up, places, height, way) for up in ups)
        return tuple(climb for climb in found if climb.height >= _CLIMB_M and climb.length > 0)

    climbed = session.once("climbs", every)
    if not climbed:
        raise Unknown("nothing_there")
    return climbed


def _climb(up: Swing, places: NDArray[np.int64], height: Numbers, way: Numbers) -> Climb:
    start, end = int(places[up.start]), int(places[up.end])
    return Climb(start, end, float(height[up.end] - height[up.start]), float(way[up.end] - way[up.start]), end - start)
