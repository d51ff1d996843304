"""How the power is shared between the legs."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    """Of the right leg, weighed by power."""
    power, right = session.channel("power"), session.channel("left_right_balance")
    known = (power > 0) & (right > 0) & (right < 100)
    if np.count_nonzero(known) < 60:
        raise Unknown("too_few")
    return float(np.average(right[known], weights=power[known]))


METRIC = Metric(
    slug="left_right_balance",
    group=Group.POWER,
    unit="%",
    precision=1,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.C,
    version=1,
    formula="Σ P · right / Σ P",
    source="FIT profile, left_right_balance",
    compute=compute,
    sports=(Sport.CYCLING,),
    channels=("power", "left_right_balance"),
    convention="right_leg",
)
