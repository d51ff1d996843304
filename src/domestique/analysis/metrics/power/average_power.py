"""The plain mean of power."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED, watts
from domestique.analysis.session import Session
from domestique.analysis.signal.smoothing import mean_known


def compute(session: Session) -> float:
    """Coasting counts."""
    return mean_known(watts(session))


METRIC = Metric(
    slug="average_power",
    group=Group.POWER,
    unit="W",
    precision=0,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.A,
    version=1,
    formula="mean(P)",
    source="Allen & Coggan, Training and Racing with a Power Meter",
    compute=compute,
    sports=POWERED,
    channels=("power",),
    convention="zeros_count",
    more_is="better",
)
