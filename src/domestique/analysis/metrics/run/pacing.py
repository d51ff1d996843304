"""How the run was laid out: halves, kilometres, walking, climbing."""

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.run.going import effort_speed, grade, moving, speed, way
from domestique.analysis.session import Session
from domestique.analysis.signal.grid import Numbers
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

_RUNNING = (Sport.RUNNING,)
WALKING_MS = 2.0
_LEAST_M = 2_000.0
_KILOMETRE = 1_000.0


def _times_at(session: Session, metres: Numbers) -> Numbers:
    at, covered = way(session)
    rising = np.concatenate(([True], np.diff(covered) > 0))
    return np.asarray(np.interp(metres, covered[rising], at[rising]), dtype=np.float64)


def split(session: Session) -> float:
    """By the clock, stops and all: it is what the runner ran."""
    _, covered = way(session)
    total = float(covered[-1])
    if total < _LEAST_M:
        raise Unknown("too_short")
    start, half, end = _times_at(session, np.array([0.0, total / 2, total]))
    return float((end - half) / (half - start) - 1) * 100


def kilometres_apart(session: Session) -> float:
    _, covered = way(session)
    whole = int(covered[-1] // _KILOMETRE)
    if whole < 3:
        raise Unknown("too_short")
    times = np.diff(_times_at(session, np.arange(whole + 1, dtype=np.float64) * _KILOMETRE))
    return float(times.std(ddof=1) / times.mean()) * 100


def walked(session: Session) -> float:
    values, on = speed(session), moving(session)
    if not on.any():
        raise Unknown("nothing_there")
    return float((values[on] < WALKING_MS).mean()) * 100


def climbing(session: Session) -> float:
    """Rises along the way; the grade's own 50 m keep a nervous altimeter from climbing."""
    slope, values, on = grade(session), speed(session), moving(session)
    metres = float(values[on].sum())
    if metres < _KILOMETRE:
        raise Unknown("too_short")
    return float((np.maximum(slope[on], 0) * values[on]).sum()) / (metres / 1000)


def above_threshold(session: Session) -> float:
    flat, threshold = effort_speed(session), session.setting("threshold_speed")
    return float((np.nan_to_num(flat) >= threshold).sum())


def intensity(session: Session) -> float:
    return session.value("run_normalized_speed") / session.setting("threshold_speed")


METRICS = (
    Metric(
        slug="run_split",
        group=Group.RUN,
        unit="%",
        precision=1,
        rollup=Rollup.NONE,
        grade=Grade.A,
        version=1,
        formula="time of the second half of the way / time of the first − 1",
        source="Definition; from 2 km",
        compute=split,
        sports=_RUNNING,
        channels=("distance",),
        facts=("pauses",),
        convention="negative_is_faster",
    ),
    Metric(
        slug="run_km_spread",
        group=Group.RUN,
        unit="%",
        precision=1,
        rollup=Rollup.NONE,
        grade=Grade.A,
        version=1,
        formula="SD / mean of the times of whole kilometres (n − 1)",
        source="Definition; from 3 km",
        compute=kilometres_apart,
        sports=_RUNNING,
        channels=("distance",),
        facts=("pauses",),
    ),
    Metric(
        slug="run_walk_share",
        group=Group.RUN,
        unit="%",
        precision=0,
        rollup=Rollup.MEAN_BY_TIME,
        grade=Grade.C,
        version=1,
        formula="share of moving time below 2 m/s",
        source="Definition; where most people change from walking to running",
        compute=walked,
        sports=_RUNNING,
        channels=("speed",),
    ),
    Metric(
        slug="run_ascent_per_km",
        group=Group.RUN,
        unit="m/km",
        precision=0,
        rollup=Rollup.MEAN_BY_DISTANCE,
        grade=Grade.B,
        version=1,
        formula="Σ rises (grade over 50 m) / km",
        source="Definition",
        compute=climbing,
        sports=_RUNNING,
        channels=("speed", "altitude"),
    ),
    Metric(
        slug="run_time_above_threshold",
        group=Group.RUN,
        unit="s",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.B,
        version=1,
        formula="seconds with flat speed ≥ threshold speed",
        source="Definition",
        compute=above_threshold,
        sports=_RUNNING,
        channels=("speed", "altitude"),
        settings=("threshold_speed",),
    ),
    Metric(
        slug="run_intensity",
        group=Group.RUN,
        unit="1",
        precision=2,
        rollup=Rollup.MEAN_BY_TIME,
        grade=Grade.C,
        version=1,
        formula="normalised graded speed / threshold speed",
        source="McGregor; TrainingPeaks",
        compute=intensity,
        sports=_RUNNING,
        settings=("threshold_speed",),
        after=("run_normalized_speed",),
        convention="speed_not_pace",
    ),
)
