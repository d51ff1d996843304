"""Load from pace made flat: 100 is an hour at threshold speed."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    """With speed, not pace: half the speed is a quarter of the load."""
    session.channel("speed")
    return len(session.grid) / 3600 * session.value("run_intensity") ** 2 * 100


METRIC = Metric(
    slug="run_tss",
    group=Group.LOAD,
    unit="load",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.C,
    version=1,
    formula="h · (normalised graded speed / threshold speed)² · 100",
    source="McGregor; TrainingPeaks rTSS",
    compute=compute,
    sports=(Sport.RUNNING,),
    channels=("speed",),
    after=("run_intensity",),
    convention="speed_not_pace",
)
