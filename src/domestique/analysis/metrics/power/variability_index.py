"""Variability: how much more than the mean the surges made it cost."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown


def compute(session: Session) -> float:
    mean = session.value("average_power")
    if mean <= 0:
        raise Unknown("nothing_there")
    return session.value("normalized_power") / mean


METRIC = Metric(
    slug="variability_index",
    group=Group.POWER,
    unit="1",
    precision=2,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.B,
    version=1,
    formula="NP / mean(P)",
    source="Allen & Coggan, Training and Racing with a Power Meter",
    compute=compute,
    sports=POWERED,
    after=("normalized_power", "average_power"),
)
