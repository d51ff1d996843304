"""Quadrants: pedal force against pedal speed."""

from collections.abc import Callable

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import watts
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

CADENCE_AT_THRESHOLD = 85.0

_QUADRANTS = ((1, True, True), (2, True, False), (3, False, False), (4, False, True))
"""Number, much force, high speed."""


def share(hard: bool, fast: bool) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        """Force is power over cadence, whatever the crank: above that of FTP at 85 a minute it is much."""
        power, cadence = watts(session), session.channel("cadence")
        limit = session.setting("ftp") / CADENCE_AT_THRESHOLD
        turning = (cadence > 0) & np.isfinite(power)
        if np.count_nonzero(turning) < 60:
            raise Unknown("too_few")
        force, speed = power[turning] / cadence[turning], cadence[turning]
        return float(np.mean(((force >= limit) == hard) & ((speed >= CADENCE_AT_THRESHOLD) == fast))) * 100

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"quadrant_{number}",
        group=Group.POWER,
        unit="%",
        precision=0,
        rollup=Rollup.MEAN_BY_TIME,
        grade=Grade.C,
        version=1,
        formula=f"{'≥' if hard else '<'} FTP / 85 per turn, {'≥' if fast else '<'} 85 rpm",
        source="Allen & Coggan, Training and Racing with a Power Meter, quadrant analysis",
        compute=share(hard, fast),
        sports=(Sport.CYCLING,),
        channels=("power", "cadence"),
        settings=("ftp",),
        convention="cadence_85",
    )
    for number, hard, fast in _QUADRANTS
)
