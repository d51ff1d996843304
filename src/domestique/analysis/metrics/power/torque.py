"""How hard the cranks are turned."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import watts
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    """Over the seconds in which they turn."""
    power, cadence = watts(session), session.channel("cadence")
    turning = (cadence > 0) & np.isfinite(power)
    if not turning.any():
        raise Unknown("nothing_there")
    return float(np.mean(power[turning] / (cadence[turning] * (2 * np.pi / 60))))


METRIC = Metric(
    slug="torque",
    group=Group.POWER,
    unit="N·m",
    precision=1,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.A,
    version=1,
    formula="mean(P / (2π · cadence / 60))",
    source="definition of power",
    compute=compute,
    sports=(Sport.CYCLING,),
    channels=("power", "cadence"),
)
