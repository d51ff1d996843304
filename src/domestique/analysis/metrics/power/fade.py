"""Pacing: how much less power the last third has than the first."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED, watts
from domestique.analysis.session import Session
from domestique.analysis.signal.smoothing import mean_known
from domestique.analysis.unknown import Unknown

LEAST_S = 1200


def compute(session: Session) -> float:
    power = watts(session)
    if len(power) < LEAST_S:
        raise Unknown("too_short")
    third = len(power) // 3
    first, last = mean_known(power[:third]), mean_known(power[-third:])
    if not first > 0:
        raise Unknown("nothing_there")
    return (first - last) / first * 100


METRIC = Metric(
    slug="fade",
    group=Group.POWER,
    unit="%",
    precision=1,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.B,
    version=1,
    formula="(mean of first third − mean of last third) / first · 100",
    source="ours",
    compute=compute,
    sports=POWERED,
    channels=("power",),
)
