"""The fastest time over the distances swimmers talk about, in the pool or in open water."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.swim.lengths import way
from domestique.analysis.models.best_effort import fastest
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

DISTANCES: tuple[tuple[str, float, float], ...] = (
    ("50m", 50, 19),
    ("100yd", 91.44, 39),
    ("100m", 100, 44),
    ("200m", 200, 97),
    ("400m", 400, 210),
    ("800m", 800, 435),
    ("1500m", 1_500, 840),
)
"""Name, metres, and seconds that nobody has yet swum it in: what is quicker was miscounted."""


def _over(metres: float, never_s: float) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        at, covered = way(session)
        effort = fastest(at, covered, metres)
        if effort is None:
            raise Unknown("too_short")
        if effort.seconds < never_s:
            raise Unknown("implausible", "distance")
        return effort.seconds

    return compute


METRICS = tuple(
    Metric(
        slug=f"swim_best_{name}",
        group=Group.SWIM,
        unit="s",
        precision=1,
        rollup=Rollup.MIN,
        grade=Grade.B,
        version=1,
        formula=f"least time over {metres:g} m, both ends between touches",
        source="Definition",
        compute=_over(metres, never_s),
        sports=(Sport.SWIMMING,),
        channels=("distance",),
        facts=("laps", "summary"),
        convention="clock_runs_on",
        more_is="worse",
    )
    for name, metres, never_s in DISTANCES
)
