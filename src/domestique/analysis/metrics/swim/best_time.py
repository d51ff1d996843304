"""The fastest time over the distances swimmers talk about, in the pool or in open water."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.swim.lengths import way
from domestique.analysis.models.best_effort import best_over
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
        compute=best_over(way, metres, never_s),
        sports=(Sport.SWIMMING,),
        channels=("distance",),
        facts=("laps", "summary"),
        convention="clock_runs_on",
        more_is="worse",
    )
    for name, metres, never_s in DISTANCES
)
