"""Time above threshold heart rate."""

import numpy as np

from domestique.analysis.metrics.heart.recorded import beats
from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return int(np.count_nonzero(beats(session) > session.setting("threshold_hr")))


METRIC = Metric(
    slug="time_above_threshold_hr",
    group=Group.HEART,
    unit="s",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.A,
    version=1,
    formula="s(HR > LTHR)",
    source="Friel, Total Heart Rate Training",
    compute=compute,
    channels=("heart_rate",),
    settings=("threshold_hr",),
)
