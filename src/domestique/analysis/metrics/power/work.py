"""Work done on the pedals."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED, watts
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return float(np.nansum(watts(session))) / 1000


METRIC = Metric(
    slug="work",
    group=Group.POWER,
    unit="kJ",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.A,
    version=1,
    formula="Σ P · 1 s",
    source="Allen & Coggan, Training and Racing with a Power Meter",
    compute=compute,
    sports=POWERED,
    channels=("power",),
)
