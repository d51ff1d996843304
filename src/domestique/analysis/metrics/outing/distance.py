"""How far."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.outing.recorded import MOVING
from domestique.analysis.session import Session
from domestique.analysis.signal.track import covered
from domestique.analysis.unknown import Unknown


def compute(session: Session) -> float:
    """As the device counted it; else from the samples, jumps left out."""
    told = session.facts_or(0.0, "distance_m")
    if told > 0:
        return told
    covered_m = ground_covered(session)
    if not covered_m > 0:
        raise Unknown("nothing_there")
    return covered_m


def ground_covered(session: Session) -> float:
    distance = session.channel("distance")
    known = np.flatnonzero(np.isfinite(distance))
    seconds = np.diff(session.grid.at[known]).astype(np.float64)
    return float(covered(distance[known], seconds).sum())


METRIC = Metric(
    slug="distance",
    group=Group.OUTING,
    unit="m",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.A,
    version=1,
    formula="device total, else Σ steps ≤ 45 m/s",
    source="definition",
    compute=compute,
    sports=MOVING,
    channels=("distance",),
    facts=("distance_m",),
    convention="device_first",
)
