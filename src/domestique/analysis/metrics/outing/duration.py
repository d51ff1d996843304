"""How long it took, with and without pauses."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown


def elapsed(session: Session) -> float:
    """From the first to the last second."""
    at = session.grid.at
    if len(at):
        return max(float(at[-1] - at[0] + 1), session.facts_or(0.0, "elapsed_s"))
    return session.fact("elapsed_s")


def timed(session: Session) -> float:
    """As the device counted it; else the seconds on the grid."""
    told = session.facts_or(0.0, "timer_s")
    if told > 0:
        return told
    if not len(session.grid):
        raise Unknown("not_told", "timer_s")
    return len(session.grid)


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=slug,
        group=Group.OUTING,
        unit="s",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.A,
        version=1,
        formula=formula,
        source="definition",
        compute=compute,
        facts=(fact,),
    )
    for slug, compute, formula, fact in (
        ("elapsed_time", elapsed, "last − first", "elapsed_s"),
        ("timer_time", timed, "device timer, else recorded seconds", "timer_s"),
    )
)
