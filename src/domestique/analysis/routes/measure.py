"""A line made into a route: all that is kept of it, measured once when it comes in."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from domestique.analysis.routes import climbs, elevation, sections
from domestique.analysis.routes.climbs import Climb
from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.grades import metres_by_grade, pieces
from domestique.analysis.routes.line import Flaw, Line, between
from domestique.analysis.routes.profile import Measured, NoProfile, Profile, profile
from domestique.analysis.routes.steepness import grades_over

VERSION = 1
"""Counts up when any of these figures changes for the same line: older routes are then measured again."""
_ROUND_TRIP_M = 200.0


@dataclass(frozen=True, slots=True)
class Section:
    start_m: float
    end_m: float
    rise_m: float
    """Height of its end over its start, which is what its grade says."""
    grade: float
    max_grade: float
    min_grade: float


@dataclass(frozen=True, slots=True)
class Measures:
    """All but the length and the box is None, or empty, where the altitude is not known; `no_profile` says why."""

    length_m: float
    round_trip: bool
    box: tuple[float, float, float, float]
    """South, west, north, east."""
    flaws: tuple[Flaw, ...]
    profile: Profile | None
    no_profile: str | None
    gain_m: float | None
    loss_m: float | None
    low_m: float | None
    high_m: float | None
    sections: tuple[Section, ...]
    climbs: tuple[Climb, ...]
    metres_by_grade: Floats | None


def measure(line: Line, measured: Measured) -> Measures:
    lat, lon = line.latitude, line.longitude
    ends = float(between(lat[:1], lon[:1], lat[-1:], lon[-1:])[0])
    box = float(lat.min()), float(lon.min()), float(lat.max()), float(lon.max())
    round_trip = ends <= max(_ROUND_TRIP_M, 0.01 * line.length_m) and line.length_m > 4 * ends
    found = profile(line, measured)
    if isinstance(found, NoProfile):
        return Measures(
            line.length_m, round_trip, box, line.flaws, None, found.reason, None, None, None, None, (), (), None
        )
    corners = sections.cut(found)
    heights = found.at(np.array(corners))
    total = elevation.climbing(found.altitude, found.threshold_m)
    return Measures(
        line.length_m,
        round_trip,
        box,
        line.flaws,
        found,
        None,
        total.gain_m,
        total.loss_m,
        float(found.altitude.min()),
        float(found.altitude.max()),
        tuple(
            _section(found, start, end, float(rise))
            for (start, end), rise in zip(pairwise(corners), np.diff(heights), strict=True)
        ),
        tuple(climbs.find(found)),
        metres_by_grade(pieces(found, corners)),
    )


def _section(found: Profile, start: float, end: float, rise: float) -> Section:
    highest, lowest = grades_over(found, start, end)
    return Section(start, end, rise, rise / (end - start), highest, lowest)
