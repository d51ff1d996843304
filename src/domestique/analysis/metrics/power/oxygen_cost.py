"""Oxygen that the ride asked for."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.models.oxygen_cost import cycling
from domestique.analysis.session import Session
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    return cycling(session.value("average_power_per_kg"))


METRIC = Metric(
    slug="oxygen_cost",
    group=Group.POWER,
    unit="ml/kg/min",
    precision=1,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.C,
    version=1,
    formula="10.8 · average W / kg + 7",
    source="ACSM metabolic equations",
    compute=compute,
    sports=(Sport.CYCLING,),
    after=("average_power_per_kg",),
)
