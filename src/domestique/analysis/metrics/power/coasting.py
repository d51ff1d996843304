"""How much of the way was not pedalled."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import watts
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    """Seconds at 0 W among those that are known, standing still left out where speed is recorded."""
    power = watts(session)
    rolling = np.isfinite(power)
    if session.has("speed"):
        rolling &= ~(session.grid.channels["speed"] < 0.5)
    if not rolling.any():
        raise Unknown("nothing_there")
    return float(np.mean(power[rolling] == 0)) * 100


METRIC = Metric(
    slug="coasting",
    group=Group.POWER,
    unit="%",
    precision=0,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.A,
    version=1,
    formula="s(P = 0) / s · 100",
    source="Allen & Coggan, Training and Racing with a Power Meter",
    compute=compute,
    sports=(Sport.CYCLING,),
    channels=("power", "speed"),
)
