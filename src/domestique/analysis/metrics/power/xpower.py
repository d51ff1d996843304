"""xPower: like normalised power, with a mean that fades instead of a window."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED, watts
from domestique.analysis.session import Session
from domestique.analysis.signal.decay import gathered

_TAU_S = 25


def compute(session: Session) -> float:
    """The mean starts at 0 and fades through breaks."""
    power = np.nan_to_num(watts(session))
    at = session.grid.at
    kept = (_TAU_S / (_TAU_S + 1)) ** np.diff(at, prepend=at[:1] - 1).astype(np.float64)
    means = gathered(kept, power / (_TAU_S + 1))
    squares = means * means
    return float(np.mean(squares * squares) ** 0.25)


METRIC = Metric(
    slug="xpower",
    group=Group.POWER,
    unit="W",
    precision=0,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.B,
    version=1,
    formula="w = w · 25/26 + P/26; (mean(w^4))^(1/4)",
    source="Skiba 2008; GoldenCheetah BikeScore",
    compute=compute,
    sports=POWERED,
    channels=("power",),
    convention="starts_at_zero",
    more_is="better",
)
