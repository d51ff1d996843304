"""The temperature at the device."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.signal.smoothing import mean_known


def mean(session: Session) -> float:
    return mean_known(session.channel("temperature"))


def warmest(session: Session) -> float:
    return float(np.nanmax(session.channel("temperature")))


def coldest(session: Session) -> float:
    return float(np.nanmin(session.channel("temperature")))


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=slug,
        group=Group.OUTING,
        unit="degC",
        precision=0,
        rollup=rollup,
        grade=Grade.C,
        version=1,
        formula=formula,
        source="device",
        compute=compute,
        channels=("temperature",),
    )
    for slug, compute, formula, rollup in (
        ("mean_temperature", mean, "mean(T)", Rollup.MEAN_BY_TIME),
        ("max_temperature", warmest, "max(T)", Rollup.MAX),
        ("min_temperature", coldest, "min(T)", Rollup.MIN),
    )
)
