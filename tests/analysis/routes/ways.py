"""Made-up ways: a line due north (or anywhere) whose heights are drawn as straight slopes."""

from collections.abc import Sequence

import numpy as np

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.line import EARTH_M, Line, clean
from domestique.analysis.routes.profile import Profile, profile

Slopes = Sequence[tuple[float, float]]
"""Metres and grade."""

HIGH_UP = 3000.0
"""Where drawn slopes may fall as far as they like."""

METRE = 180 / (np.pi * EARTH_M)
"""A metre of latitude, in degrees."""


def heights(slopes: Slopes, step_m: float = 20.0, first_m: float = 100.0) -> tuple[Floats, Floats]:
    """Metres along the way, and the height there."""
    corners = np.concatenate([[0.0], np.cumsum([length for length, _ in slopes])])
    rises = np.concatenate([[0.0], np.cumsum([length * grade for length, grade in slopes])])
    at = np.append(np.arange(0.0, corners[-1], step_m), corners[-1])
    return at, first_m + np.interp(at, corners, rises)


def line_of(slopes: Slopes, step_m: float = 20.0, first_m: float = 100.0) -> Line:
    at, height = heights(slopes, step_m, first_m)
    return clean(37.0 + at * METRE, np.full(len(at), 127.0), height)


def profile_of(slopes: Slopes, first_m: float = 100.0) -> Profile:
    found = profile(line_of(slopes, first_m=first_m), "barometric")
    assert isinstance(found, Profile)
    return found


def plane(east: Floats, north: Floats) -> tuple[Floats, Floats]:
    """Metres around a home to degrees."""
    latitude = 37.0 + north * METRE
    return latitude, 127.0 + east * METRE / np.cos(np.radians(37.0))
