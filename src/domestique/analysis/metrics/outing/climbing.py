"""Metres up and down: the device's own total, and ours beside it."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.outing.climbs import ascent_of
from domestique.analysis.metrics.outing.recorded import MOVING
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown


def measured(sign: int) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        return ascent_of(session, sign)

    return compute


def told_or_measured(name: str, ours: str) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        try:
            return session.told(name)
        except Unknown:
            return session.value(ours)

    return compute


_WAYS = (("ascent", 1, "total_ascent"), ("descent", -1, "total_descent"))

METRICS: tuple[Metric, ...] = (
    *(
        Metric(
            slug=f"{way}_measured",
            group=Group.OUTING,
            unit="m",
            precision=0,
            rollup=Rollup.SUM,
            grade=Grade.C,
            version=1,
            formula=f"Σ {'rises' if sign > 0 else 'falls'} ≥ 3 m (10 m for a receiver's altitude)",
            source="hysteresis, as barometric devices do",
            compute=measured(sign),
            sports=MOVING,
            channels=("altitude",),
            convention="hysteresis",
        )
        for way, sign, _ in _WAYS
    ),
    *(
        Metric(
            slug=way,
            group=Group.OUTING,
            unit="m",
            precision=0,
            rollup=Rollup.SUM,
            grade=Grade.B,
            version=1,
            formula=f"device {name}, else {way}_measured",
            source="device; else hysteresis",
            compute=told_or_measured(name, f"{way}_measured"),
            sports=MOVING,
            facts=("summary",),
            after=(f"{way}_measured",),
            convention="device_first",
        )
        for way, _, name in _WAYS
    ),
)
