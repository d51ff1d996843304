"""The highest heart rate."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return float(np.nanmax(session.channel("heart_rate")))


METRIC = Metric(
    slug="max_heart_rate",
    group=Group.HEART,
    unit="bpm",
    precision=0,
    rollup=Rollup.MAX,
    grade=Grade.A,
    version=1,
    formula="max(HR)",
    source="Friel, Total Heart Rate Training",
    compute=compute,
    channels=("heart_rate",),
)
