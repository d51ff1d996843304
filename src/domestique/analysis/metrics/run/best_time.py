"""The fastest time over the distances runners talk about, wherever in the run it lay."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.run.going import way
from domestique.analysis.models.best_effort import best_over
from domestique.model.sport import Sport

DISTANCES: tuple[tuple[str, float, float], ...] = (
    ("400m", 400, 42),
    ("800m", 800, 99),
    ("1k", 1_000, 130),
    ("mile", 1_609.344, 220),
    ("5k", 5_000, 745),
    ("10k", 10_000, 1_560),
    ("half", 21_097.5, 3_370),
    ("marathon", 42_195, 7_150),
)
"""Name, metres, and seconds that nobody has yet run it in: what is quicker is a receiver's error."""


METRICS = tuple(
    Metric(
        slug=f"run_best_{name}",
        group=Group.RUN,
        unit="s",
        precision=0,
        rollup=Rollup.MIN,
        grade=Grade.B,
        version=1,
        formula=f"least time over {metres:g} m, both ends between samples",
        source="Definition",
        compute=best_over(way, metres, never_s),
        sports=(Sport.RUNNING,),
        channels=("distance",),
        facts=("pauses",),
        convention="clock_runs_on",
        more_is="worse",
    )
    for name, metres, never_s in DISTANCES
)
