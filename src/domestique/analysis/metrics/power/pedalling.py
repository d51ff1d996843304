"""What dual-sided pedals say of the stroke: the mean of the sides recorded."""

from collections.abc import Callable

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport


def stroke(name: str) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        sides = [f"left_{name}", f"right_{name}"]
        there = [session.channel(side) for side in sides if session.has(side)]
        known = [values[values > 0] for values in there]
        means = [float(values.mean()) for values in known if len(values) >= 60]
        if not means:
            raise Unknown("no_channel", sides[0])
        return float(np.mean(means))

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=name,
        group=Group.POWER,
        unit="%",
        precision=0,
        rollup=Rollup.MEAN_BY_TIME,
        grade=Grade.C,
        version=1,
        formula=formula,
        source="ANT+ bicycle power profile",
        compute=stroke(name),
        sports=(Sport.CYCLING,),
        channels=(f"left_{name}", f"right_{name}"),
    )
    for name, formula in (
        ("torque_effectiveness", "(P+ + P−) / P+ · 100"),
        ("pedal_smoothness", "mean(P) / max(P) of a turn · 100"),
    )
)
