"""Training impulse, in three tellings: Banister's curve, Edwards' five zones, Lucia's three."""

import numpy as np

from domestique.analysis.metrics.load.heart_reserve import COVERAGE, minutes, used, weights
from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.signal.grid import Numbers

_LOWER_OF_THRESHOLD = 0.89
"""Where the athlete has told no three zones: the first threshold, as a share of the second (Friel's zone 3)."""


def banister(session: Session) -> float:
    """Second by second: the curve bends, so the mean heart rate would give too little."""
    share = used(session)
    a, b = weights(session)
    return float(np.mean(share * a * np.exp(b * share))) * minutes(session)


def edwards(session: Session) -> float:
    heart = _known(session)
    share = heart / session.setting("max_hr")
    points = np.clip(np.floor(share * 10 + 1e-9) - 4, 0, 5)
    return float(points.mean()) * minutes(session)


def lucia(session: Session) -> float:
    heart = _known(session)
    bounds = session.bounds("hr_zones")
    if bounds is not None and len(bounds) == 2:
        lower, upper = bounds
    else:
        upper = session.setting("threshold_hr")
        lower = upper * _LOWER_OF_THRESHOLD
    points = 1.0 + (heart >= lower) + (heart >= upper)
    return float(points.mean()) * minutes(session)


def _known(session: Session) -> Numbers:
    heart = session.channel("heart_rate", coverage=COVERAGE)
    return heart[np.isfinite(heart)]


METRICS = (
    Metric(
        slug="trimp",
        group=Group.LOAD,
        unit="trimp",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.B,
        version=1,
        formula="Σ min · x · a · e^(b·x), x = (HR − rest) / (max − rest)",
        source="Banister 1991: (a, b) = (0.64, 1.92) for men, (0.86, 1.67) for women",
        compute=banister,
        channels=("heart_rate",),
        settings=("rest_hr", "max_hr"),
        facts=("person",),
        convention="banister",
    ),
    Metric(
        slug="trimp_edwards",
        group=Group.LOAD,
        unit="trimp",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.B,
        version=1,
        formula="Σ min · zone; zones 1 to 5 from 50, 60, 70, 80, 90 % of maximum",
        source="Edwards 1993, The Heart Rate Monitor Book",
        compute=edwards,
        channels=("heart_rate",),
        settings=("max_hr",),
        convention="upper_zone",
    ),
    Metric(
        slug="trimp_lucia",
        group=Group.LOAD,
        unit="trimp",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.C,
        version=1,
        formula="Σ min · zone; zones 1 to 3 by the two thresholds",
        source="Lucia et al. 2003",
        compute=lucia,
        channels=("heart_rate",),
        settings=("hr_zones", "threshold_hr"),
        convention="thresholds",
    ),
)
