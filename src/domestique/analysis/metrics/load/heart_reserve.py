"""The share of the reserve between rest and maximum that the heart used, second by second, and what a minute weighs.

Banister's weights (1991): 0.64·e^(1.92x) for men, 0.86·e^(1.67x) for women.
"""

import numpy as np

from domestique.analysis.session import Session
from domestique.analysis.signal.grid import Numbers
from domestique.analysis.unknown import Unknown

MALE, FEMALE = (0.64, 1.92), (0.86, 1.67)
COVERAGE = 0.5


def limits(session: Session) -> tuple[float, float]:
    rest, top = session.setting("rest_hr"), session.setting("max_hr")
    if top <= rest:
        raise Unknown("implausible", "max_hr")
    return rest, top


def used(session: Session) -> Numbers:
    """Of the seconds in which it is known, between 0 and 1."""
    heart = session.channel("heart_rate", coverage=COVERAGE)
    rest, top = limits(session)
    return np.clip((heart[np.isfinite(heart)] - rest) / (top - rest), 0.0, 1.0)


def weights(session: Session) -> tuple[float, float]:
    session.asked.add(("fact", "person"))
    if session.person.sex not in ("male", "female"):
        raise Unknown("no_person", "sex")
    return MALE if session.person.sex == "male" else FEMALE


def minutes(session: Session) -> float:
    """All on the grid: where the heart rate is missing, its mean stands in."""
    return len(session.grid) / 60
