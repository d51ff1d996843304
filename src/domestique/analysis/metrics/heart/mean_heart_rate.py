"""Mean heart rate."""

from domestique.analysis.metrics.heart.recorded import beats
from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.signal.smoothing import mean_known


def compute(session: Session) -> float:
    return mean_known(beats(session))


METRIC = Metric(
    slug="mean_heart_rate",
    group=Group.HEART,
    unit="bpm",
    precision=0,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.A,
    version=1,
    formula="mean(HR > 0)",
    source="Friel, Total Heart Rate Training",
    compute=compute,
    channels=("heart_rate",),
    convention="zeros_missing",
)
