"""Relative intensity: xPower as a share of critical power."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return session.value("xpower") / session.setting("cp")


METRIC = Metric(
    slug="relative_intensity",
    group=Group.POWER,
    unit="1",
    precision=2,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.B,
    version=1,
    formula="xPower / CP",
    source="Skiba 2008",
    compute=compute,
    sports=POWERED,
    settings=("cp",),
    after=("xpower",),
)
