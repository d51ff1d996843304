"""Time in motion."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.outing.recorded import MOVING, SHOWS_MOVING, moving
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return int(np.count_nonzero(moving(session)))


METRIC = Metric(
    slug="moving_time",
    group=Group.OUTING,
    unit="s",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.A,
    version=1,
    formula="s(v ≥ 0.5 m/s)",
    source="definition",
    compute=compute,
    sports=MOVING,
    channels=SHOWS_MOVING,
    convention="half_metre",
)
