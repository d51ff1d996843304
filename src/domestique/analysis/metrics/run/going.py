"""What the formulas of running share: speed, the way covered, the grade underfoot, speed made flat.

A step faster than 12.5 m/s is the receiver's error and covers no ground; nor does what was covered while the timer
stood. Moving is faster than 0.5 m/s. Grade is taken over 50 m; height that leaps
by more than 2 m and 60 % of the way from one point to the next is the receiver's error too.
"""

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.models.grade_cost import effort_factor
from domestique.analysis.session import Session
from domestique.analysis.signal.grid import Numbers
from domestique.analysis.signal.way import way as signal_way
from domestique.analysis.unknown import Unknown

FASTEST_MS = 12.5
MOVING_MS = 0.5
GRADE_OVER_M = 50.0
LEAP_M, LEAP_GRADE = 2.0, 0.6


def speed(session: Session) -> Numbers:
    """On the grid, NaN where unknown."""
    values = session.channel("speed", coverage=0.5)
    return session.once("run:speed", lambda: np.where(values > FASTEST_MS, np.nan, values))


def moving(session: Session) -> NDArray[np.bool_]:
    values = speed(session)
    return session.once("run:moving", lambda: np.nan_to_num(values) >= MOVING_MS)


def moving_speed(session: Session) -> float:
    """The mean while moving, in m/s."""
    values, on = speed(session), moving(session)
    if not on.any():
        raise Unknown("nothing_there")
    return float(values[on].mean())


def way(session: Session) -> tuple[Numbers, Numbers]:
    """Seconds since the start and metres covered, as points of a line; neither falls."""
    session.channel("distance")
    return session.once("run:way", lambda: signal_way(session.grid, FASTEST_MS, session.facts.pauses))


def grade(session: Session) -> Numbers:
    """Rise over run on the grid, 0 where nothing was covered."""
    altitude = session.channel("altitude", coverage=0.5)
    values = speed(session)
    return session.once("run:grade", lambda: _grade(session, altitude, values))


def _grade(session: Session, altitude: Numbers, values: Numbers) -> Numbers:
    found = np.zeros(len(values))
    for start, end in session.grid.segments:
        metres = np.cumsum(np.nan_to_num(values[start:end]))
        high = altitude[start:end]
        known = np.isfinite(high)
        if known.sum() < 2 or metres[-1] < GRADE_OVER_M:
            continue
        # A standing runner's points lie on one spot: their height is the mean there.
        spots, place = np.unique(np.round(metres[known], 3), return_inverse=True)
        level = _without_leaps(high[known], metres[known])
        heights = np.bincount(place, weights=level) / np.bincount(place)
        low, top = np.clip(
            (metres - GRADE_OVER_M / 2, metres + GRADE_OVER_M / 2), spots[0], max(spots[-1], spots[0] + 1e-9)
        )
        span = top - low
        rise = np.interp(top, spots, heights) - np.interp(low, spots, heights)
        found[start:end] = np.divide(rise, span, out=np.zeros_like(span), where=span >= GRADE_OVER_M / 4)
    return found


def _without_leaps(height: Numbers, metres: Numbers) -> Numbers:
    steps = np.diff(height)
    steps[np.abs(steps) > np.maximum(LEAP_M, LEAP_GRADE * np.diff(metres))] = 0.0
    return np.concatenate((height[:1], height[0] + np.cumsum(steps)))


def flat_speed(session: Session) -> Numbers:
    """The speed on the flat that would have cost the same effort."""
    values, slope = speed(session), grade(session)
    return session.once("run:flat", lambda: np.asarray(values * effort_factor(slope), dtype=np.float64))


def effort_speed(session: Session) -> Numbers:
    """Made flat where the ground is known, as it was where it is not: on a treadmill."""
    session.asked.add(("channel", "altitude"))
    try:
        return flat_speed(session)
    except Unknown as unknown:
        if unknown.about != "altitude":
            raise
        return speed(session)
