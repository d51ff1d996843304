"""Pace while moving: of the ground itself, and made flat."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.run.going import MOVING_MS, effort_speed, flat_speed, moving, moving_speed
from domestique.analysis.session import Session
from domestique.analysis.signal.smoothing import trailing_means
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

RUNNING = (Sport.RUNNING,)
_WINDOW_S = 30


def pace(session: Session) -> float:
    return 1000 / moving_speed(session)


def grade_adjusted(session: Session) -> float:
    flat, on = flat_speed(session), moving(session)
    if not on.any():
        raise Unknown("nothing_there")
    return float(1000 / np.nanmean(flat[on]))


def normalized_speed(session: Session) -> float:
    """Stops count as standing still, as they do for power."""
    flat = effort_speed(session)
    means = session.once("run:flat30s", lambda: trailing_means(flat, session.grid.segments, _WINDOW_S))
    known = means[np.isfinite(means)]
    if not len(known):
        raise Unknown("too_short")
    mean = float(np.mean(known**4) ** 0.25)
    if mean < MOVING_MS:
        raise Unknown("nothing_there")
    return mean


def normalized_pace(session: Session) -> float:
    return 1000 / session.value("run_normalized_speed")


def unevenness(session: Session) -> float:
    flat, on = effort_speed(session), moving(session)
    if not on.any():
        raise Unknown("nothing_there")
    return session.value("run_normalized_speed") / float(np.nanmean(flat[on]))


METRICS = (
    Metric(
        slug="run_pace",
        group=Group.RUN,
        unit="s/km",
        precision=0,
        rollup=Rollup.MEAN_BY_DISTANCE,
        grade=Grade.A,
        version=1,
        formula="1000 / mean(speed while moving)",
        source="Definition",
        compute=pace,
        sports=RUNNING,
        channels=("speed",),
        convention="moving",
        more_is="worse",
    ),
    Metric(
        slug="run_gap",
        group=Group.RUN,
        unit="s/km",
        precision=0,
        rollup=Rollup.MEAN_BY_DISTANCE,
        grade=Grade.C,
        version=1,
        formula="1000 / mean(speed · effort factor(grade over 50 m)) while moving",
        source="Strava Engineering 2017, An improved GAP model; its curve as digitised in GoldenCheetah",
        compute=grade_adjusted,
        sports=RUNNING,
        channels=("speed", "altitude"),
        convention="strava",
        more_is="worse",
    ),
    Metric(
        slug="run_normalized_speed",
        group=Group.RUN,
        unit="m/s",
        precision=2,
        rollup=Rollup.MEAN_BY_TIME,
        grade=Grade.C,
        version=1,
        formula="(mean((30 s mean of flat speed)^4))^(1/4)",
        source="After McGregor's normalised graded pace; TrainingPeaks has not published its own",
        compute=normalized_speed,
        sports=RUNNING,
        channels=("speed", "altitude"),
        convention="own",
        more_is="better",
    ),
    Metric(
        slug="run_ngp",
        group=Group.RUN,
        unit="s/km",
        precision=0,
        rollup=Rollup.MEAN_BY_DISTANCE,
        grade=Grade.C,
        version=1,
        formula="1000 / normalised graded speed",
        source="After McGregor; TrainingPeaks",
        compute=normalized_pace,
        sports=RUNNING,
        after=("run_normalized_speed",),
        convention="own",
        more_is="worse",
    ),
    Metric(
        slug="run_variability",
        group=Group.RUN,
        unit="1",
        precision=2,
        rollup=Rollup.MEAN_BY_TIME,
        grade=Grade.C,
        version=1,
        formula="normalised graded speed / mean flat speed while moving",
        source="The variability index of power (Coggan), for speed",
        compute=unevenness,
        sports=RUNNING,
        channels=("speed", "altitude"),
        after=("run_normalized_speed",),
    ),
)
