"""The highest second."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return float(np.nanmax(session.channel("power")))


METRIC = Metric(
    slug="max_power",
    group=Group.POWER,
    unit="W",
    precision=0,
    rollup=Rollup.MAX,
    grade=Grade.A,
    version=1,
    formula="max(P)",
    source="Allen & Coggan, Training and Racing with a Power Meter",
    compute=compute,
    sports=POWERED,
    channels=("power",),
    convention="spikes_out",
    more_is="better",
)
