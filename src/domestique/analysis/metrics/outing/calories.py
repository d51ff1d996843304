"""Calories as the device worked them out."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown


def compute(session: Session) -> float:
    told = session.told("total_calories")
    if told <= 0:
        raise Unknown("not_told", "total_calories")
    return told


METRIC = Metric(
    slug="calories",
    group=Group.OUTING,
    unit="kcal",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.C,
    version=1,
    formula="as told by the device",
    source="device; its model is its maker's secret",
    compute=compute,
    facts=("summary",),
    convention="device_only",
)
