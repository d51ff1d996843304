"""rMSSD: how much neighbouring beats differ."""

import numpy as np

from domestique.analysis.metrics.heart.beats_apart import successive
from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return float(np.sqrt(np.mean(successive(session) ** 2)))


METRIC = Metric(
    slug="rmssd",
    group=Group.HEART,
    unit="ms",
    precision=1,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.C,
    version=1,
    formula="√mean(ΔRR²)",
    source="Task Force of ESC and NASPE 1996",
    compute=compute,
    facts=("rr",),
)
