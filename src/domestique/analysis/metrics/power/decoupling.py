"""Decoupling (Pw:Hr): how much less power a heart beat gives in the second half."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.normalized_power import normalized
from domestique.analysis.metrics.power.recorded import watts
from domestique.analysis.session import Session
from domestique.analysis.signal.smoothing import mean_known, trailing_means
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

LEAST_S = 2400
STEADIEST = 1.1
_COVERAGE = 0.8


def compute(session: Session) -> float:
    """Only where it means something: 40 minutes at least, and even."""
    session.channel("power")
    heart = session.channel("heart_rate", coverage=_COVERAGE)
    if len(heart) < LEAST_S:
        raise Unknown("too_short")
    if session.value("variability_index") >= STEADIEST:
        raise Unknown("not_steady")
    means = session.once("power:30s", lambda: trailing_means(watts(session), session.grid.segments, 30))
    half = len(heart) // 2
    first = normalized(means[:half]) / mean_known(heart[:half])
    second = normalized(means[half:]) / mean_known(heart[half:])
    return (first - second) / first * 100


METRIC = Metric(
    slug="decoupling",
    group=Group.POWER,
    unit="%",
    precision=1,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.B,
    version=1,
    formula="(EF1 − EF2) / EF1 · 100",
    source="Friel, The Cyclist's Training Bible",
    compute=compute,
    sports=(Sport.CYCLING, Sport.ROWING),
    channels=("power", "heart_rate"),
    after=("variability_index",),
    convention="halves_by_np",
    more_is="worse",
)
