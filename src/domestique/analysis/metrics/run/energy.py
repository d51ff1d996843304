"""Energy that the ground asks of a runner, by Minetti's polynomial: net of rest, at any speed."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.run.going import grade, moving, speed
from domestique.analysis.models.grade_cost import LEVEL_COST, energy_cost
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

_RUNNING = (Sport.RUNNING,)
_SOURCE = "Minetti et al. 2002, Energy cost of walking and running at extreme slopes"


def cost(session: Session) -> float:
    """Kilojoules a kilogram and kilometre are joules a kilogram and metre."""
    slope, values, on = grade(session), speed(session), moving(session)
    if not on.any():
        raise Unknown("nothing_there")
    return float((energy_cost(slope[on]) * values[on]).sum() / values[on].sum())


def work(session: Session) -> float:
    slope, values, on = grade(session), speed(session), moving(session)
    if not on.any():
        raise Unknown("nothing_there")
    return float((energy_cost(slope[on]) * values[on]).sum()) * session.setting("weight") / 1000


def pace(session: Session) -> float:
    slope, values, on = grade(session), speed(session), moving(session)
    if not on.any():
        raise Unknown("nothing_there")
    return float(1000 / np.mean(values[on] * energy_cost(slope[on]) / LEVEL_COST))


METRICS = (
    Metric(
        slug="run_energy_cost",
        group=Group.RUN,
        unit="J/(kg·m)",
        precision=2,
        rollup=Rollup.MEAN_BY_DISTANCE,
        grade=Grade.C,
        version=1,
        formula="mean over the way of 155.4i⁵ − 30.4i⁴ − 43.3i³ + 46.3i² + 19.5i + 3.6",
        source=_SOURCE,
        compute=cost,
        sports=_RUNNING,
        channels=("speed", "altitude"),
    ),
    Metric(
        slug="run_energy",
        group=Group.RUN,
        unit="kJ",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.C,
        version=1,
        formula="weight · Σ C(i) · metres / 1000",
        source=_SOURCE,
        compute=work,
        sports=_RUNNING,
        channels=("speed", "altitude"),
        settings=("weight",),
    ),
    Metric(
        slug="run_gap_minetti",
        group=Group.RUN,
        unit="s/km",
        precision=0,
        rollup=Rollup.MEAN_BY_DISTANCE,
        grade=Grade.C,
        version=1,
        formula="1000 / mean(speed · C(i) / C(0)) while moving",
        source=_SOURCE,
        compute=pace,
        sports=_RUNNING,
        channels=("speed", "altitude"),
        convention="minetti",
        more_is="worse",
    ),
)
