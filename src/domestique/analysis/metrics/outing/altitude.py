"""The highest and the lowest point."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.outing.recorded import MOVING
from domestique.analysis.session import Session


def highest(session: Session) -> float:
    return float(np.nanmax(session.channel("altitude")))


def lowest(session: Session) -> float:
    return float(np.nanmin(session.channel("altitude")))


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=slug,
        group=Group.OUTING,
        unit="m",
        precision=0,
        rollup=rollup,
        grade=Grade.B,
        version=1,
        formula=formula,
        source="device",
        compute=compute,
        sports=MOVING,
        channels=("altitude",),
    )
    for slug, compute, formula, rollup in (
        ("highest_point", highest, "max(altitude)", Rollup.MAX),
        ("lowest_point", lowest, "min(altitude)", Rollup.MIN),
    )
)
