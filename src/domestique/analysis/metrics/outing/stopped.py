"""Stops: pauses, gaps and standing still."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.outing.recorded import MOVING, SHOWS_MOVING, stops
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown


def count(session: Session) -> float:
    return len(stops(session))


def longest(session: Session) -> float:
    lasted = stops(session)
    if not len(lasted):
        raise Unknown("nothing_there")
    return float(lasted.max())


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=slug,
        group=Group.OUTING,
        unit=unit,
        precision=0,
        rollup=rollup,
        grade=Grade.B,
        version=1,
        formula=formula,
        source="ours",
        compute=compute,
        sports=MOVING,
        channels=SHOWS_MOVING,
    )
    for slug, unit, compute, formula, rollup in (
        ("stops", "1", count, "n(still ≥ 10 s)", Rollup.SUM),
        ("longest_stop", "s", longest, "max(still)", Rollup.MAX),
    )
)
