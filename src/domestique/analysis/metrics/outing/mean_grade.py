"""How steep the way was from one end to the other."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.outing.recorded import MOVING
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown

_SHORTEST_M = 20.0


def compute(session: Session) -> float:
    """The ends against each other: what was climbed and lost again between them does not count."""
    altitude, distance = session.channel("altitude"), session.channel("distance")
    known = np.flatnonzero(np.isfinite(altitude) & np.isfinite(distance))
    way = float(distance[known[-1]] - distance[known[0]]) if len(known) else 0.0
    if way < _SHORTEST_M:
        raise Unknown("too_short")
    return float(altitude[known[-1]] - altitude[known[0]]) / way * 100


METRIC = Metric(
    slug="mean_grade",
    group=Group.OUTING,
    unit="%",
    precision=1,
    rollup=Rollup.NONE,
    grade=Grade.B,
    version=1,
    formula="(last − first altitude) / distance · 100",
    source="definition",
    compute=compute,
    sports=MOVING,
    channels=("altitude", "distance"),
)
