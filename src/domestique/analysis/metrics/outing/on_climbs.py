"""Climbs as such: how much of the time, how steep, how fast upward."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.outing.climbs import climbs
from domestique.analysis.metrics.outing.recorded import MOVING
from domestique.analysis.session import Session


def share(session: Session) -> float:
    return sum(climb.seconds for climb in climbs(session)) / len(session.grid) * 100


def grade(session: Session) -> float:
    return sum(climb.height for climb in climbs(session)) / sum(climb.length for climb in climbs(session)) * 100


def vam(session: Session) -> float:
    return sum(climb.height for climb in climbs(session)) / sum(climb.seconds for climb in climbs(session)) * 3600


def highest(session: Session) -> float:
    return max(climb.height for climb in climbs(session))


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=slug,
        group=Group.OUTING,
        unit=unit,
        precision=0 if unit[0] == "m" else 1,
        rollup=Rollup.MAX if slug == "biggest_climb" else Rollup.MEAN_BY_TIME,
        grade=Grade.C,
        version=1,
        formula=formula,
        source="ours; VAM after Ferrari",
        compute=compute,
        sports=MOVING,
        channels=("altitude", "distance"),
        convention="climbs",
    )
    for slug, unit, compute, formula in (
        ("climbing_share", "%", share, "s on climbs / s · 100"),
        ("climbing_grade", "%", grade, "Σ height / Σ length of climbs · 100"),
        ("vam", "m/h", vam, "Σ height / Σ hours of climbs"),
        ("biggest_climb", "m", highest, "max(height of a climb)"),
    )
)
