"""Which sports go somewhere, when they move, and where they stand."""

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

MOVING = tuple(sport for sport in Sport if sport not in (Sport.STRENGTH, Sport.MULTISPORT, Sport.TRANSITION))
STANDING_BELOW = 0.5
"""m/s."""
STOP_S = 10
SHOWS_MOVING = ("speed", "power", "cadence")


def moving(session: Session) -> NDArray[np.bool_]:
    """By speed; without it by power or cadence. Unknown without any of them, or when none is ever above zero."""
    for name in SHOWS_MOVING:
        if session.has(name):
            going = session.grid.channels[name] >= STANDING_BELOW
            if going.any():
                return going
    raise Unknown("no_channel", "speed")


def stops(session: Session) -> Numbers:
    """How long each lasted, in seconds: pauses, gaps, and standing still for ten seconds or more."""
    at = session.grid.at
    times = at[moving(session)]
    still = np.diff(times) - 1
    return still[still >= STOP_S].astype(np.float64)
