"""Breaths a minute."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.signal.smoothing import mean_known


def compute(session: Session) -> float:
    return mean_known(session.channel("respiration_rate", coverage=0.5))


METRIC = Metric(
    slug="mean_respiration_rate",
    group=Group.HEART,
    unit="1/min",
    precision=0,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.C,
    version=1,
    formula="mean(breaths / min)",
    source="device",
    compute=compute,
    channels=("respiration_rate",),
)
