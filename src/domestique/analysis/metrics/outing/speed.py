"""How fast."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.outing.recorded import MOVING
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

_FASTEST = {Sport.RUNNING: 12.5, Sport.WALKING: 12.5, Sport.HIKING: 12.5, Sport.SWIMMING: 3.0}
"""No person on foot or in water is faster: what is above is the receiver."""


def mean(session: Session) -> float:
    seconds = session.value("moving_time")
    if seconds <= 0:
        raise Unknown("nothing_there")
    return session.value("distance") / seconds


def highest(session: Session) -> float:
    speed = session.channel("speed")
    possible = speed[speed <= _FASTEST.get(session.sport, np.inf)]
    if not len(possible) or not possible.max() > 0:
        raise Unknown("nothing_there")
    return float(possible.max())


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=slug,
        group=Group.OUTING,
        unit="m/s",
        precision=2,
        rollup=rollup,
        grade=Grade.A,
        version=1,
        formula=formula,
        source="definition",
        compute=compute,
        sports=MOVING,
        channels=channels,
        after=after,
    )
    for slug, compute, formula, rollup, channels, after in (
        ("mean_speed", mean, "distance / moving time", Rollup.MEAN_BY_TIME, (), ("distance", "moving_time")),
        ("max_speed", highest, "max(v)", Rollup.MAX, ("speed",), ()),
    )
)
