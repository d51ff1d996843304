"""BikeScore: load from xPower and critical power."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    """Over the time on the grid: pauses do not count."""
    session.channel("power")
    return len(session.grid) / 3600 * session.value("relative_intensity") ** 2 * 100


METRIC = Metric(
    slug="bike_score",
    group=Group.POWER,
    unit="load",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.B,
    version=1,
    formula="RI² · h · 100",
    source="Skiba 2008; GoldenCheetah BikeScore",
    compute=compute,
    sports=(Sport.CYCLING,),
    channels=("power",),
    after=("relative_intensity",),
)
