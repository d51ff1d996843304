"""Normalised power: what steady power would have cost the same, by the fourth power of the 30 s mean."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.signal.smoothing import trailing_means
from domestique.analysis.unknown import Unknown

WINDOW_S = 30


def compute(session: Session) -> float:
    """Only full windows count, and none reaches over a break."""
    power = session.channel("power")
    means = session.once("power:30s", lambda: trailing_means(power, session.grid.segments, WINDOW_S))
    return normalized(means)


def normalized(means: Numbers) -> float:
    """Of 30 s means. Unknown without a single full window."""
    known = means[np.isfinite(means)]
    if not len(known):
        raise Unknown("too_short")
    squares = known * known
    return float(np.mean(squares * squares) ** 0.25)


METRIC = Metric(
    slug="normalized_power",
    group=Group.POWER,
    unit="W",
    precision=0,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.B,
    version=1,
    formula="(mean((30 s mean of P)^4))^(1/4)",
    source="Coggan 2003; Allen & Coggan, Training and Racing with a Power Meter",
    compute=compute,
    sports=POWERED,
    channels=("power",),
    convention="full_windows",
    more_is="better",
)
