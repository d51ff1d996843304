"""Efficiency: normalised power for each heart beat a minute."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    return session.value("normalized_power") / session.value("mean_heart_rate")


METRIC = Metric(
    slug="efficiency_factor",
    group=Group.POWER,
    unit="W/bpm",
    precision=2,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.B,
    version=1,
    formula="NP / mean(HR)",
    source="Friel, The Cyclist's Training Bible",
    compute=compute,
    sports=(Sport.CYCLING, Sport.ROWING),
    after=("normalized_power", "mean_heart_rate"),
    more_is="better",
)
