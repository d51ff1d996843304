"""How fast the cranks turn."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport


def turning(session: Session) -> Numbers:
    """Only seconds in which they turn."""
    cadence = session.channel("cadence")
    known = cadence[cadence > 0]
    if not len(known):
        raise Unknown("nothing_there")
    return known


def mean(session: Session) -> float:
    return float(turning(session).mean())


def highest(session: Session) -> float:
    return float(turning(session).max())


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=slug,
        group=Group.POWER,
        unit="rpm",
        precision=0,
        rollup=rollup,
        grade=Grade.A,
        version=1,
        formula=formula,
        source="Allen & Coggan, Training and Racing with a Power Meter",
        compute=compute,
        sports=(Sport.CYCLING, Sport.ROWING),
        channels=("cadence",),
    )
    for slug, compute, formula, rollup in (
        ("cadence_mean", mean, "mean(cadence > 0)", Rollup.MEAN_BY_TIME),
        ("cadence_max", highest, "max(cadence)", Rollup.MAX),
    )
)
