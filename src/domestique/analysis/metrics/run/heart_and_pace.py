"""Pace against heart rate: efficiency of the whole, and how it held from the first half to the second."""

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.run.going import effort_speed, moving
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

LEAST_S = 40 * 60
STEADY = 1.10
_RUNNING = (Sport.RUNNING,)


def _both(session: Session) -> NDArray[np.intp]:
    """Where the runner moved and both are known."""
    flat, heart = effort_speed(session), session.channel("heart_rate", coverage=0.5)
    return np.flatnonzero(moving(session) & np.isfinite(flat) & np.isfinite(heart))


def efficiency(session: Session) -> float:
    places = _both(session)
    if not len(places):
        raise Unknown("nothing_there")
    heart = session.channel("heart_rate")
    return session.value("run_normalized_speed") * 60 / float(heart[places].mean())


def decoupling(session: Session) -> float:
    """Only of a steady run of 40 minutes and more."""
    places = _both(session)
    if len(places) < LEAST_S:
        raise Unknown("too_short")
    if session.value("run_variability") > STEADY:
        raise Unknown("not_steady")
    flat, heart = effort_speed(session), session.channel("heart_rate")
    first, second = places[: len(places) // 2], places[len(places) // 2 :]
    before = float(flat[first].mean() / heart[first].mean())
    after = float(flat[second].mean() / heart[second].mean())
    return (before - after) / before * 100


METRICS = (
    Metric(
        slug="run_efficiency",
        group=Group.RUN,
        unit="m/beat",
        precision=2,
        rollup=Rollup.MEAN_BY_TIME,
        grade=Grade.C,
        version=1,
        formula="normalised graded speed in m/min / mean heart rate while moving",
        source="Friel, efficiency factor; TrainingPeaks",
        compute=efficiency,
        sports=_RUNNING,
        channels=("speed", "altitude", "heart_rate"),
        after=("run_normalized_speed",),
        more_is="better",
    ),
    Metric(
        slug="run_decoupling",
        group=Group.RUN,
        unit="%",
        precision=1,
        rollup=Rollup.NONE,
        grade=Grade.C,
        version=1,
        formula="(EF of first half − EF of second half) / EF of first half · 100",
        source="Friel, aerobic decoupling (Pa:Hr)",
        compute=decoupling,
        sports=_RUNNING,
        channels=("speed", "altitude", "heart_rate"),
        after=("run_variability",),
        convention="positive_is_drift",
        more_is="worse",
    ),
)
