"""Load of lifting from what was lifted, for athletes who have said what a tonne costs them. Nobody else gets one."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    return session.value("strength_volume") / 1000 * session.setting("load_per_tonne")


METRIC = Metric(
    slug="sets_load",
    group=Group.LOAD,
    unit="load",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.D,
    version=1,
    formula="Σ reps · kg / 1000 · your load per tonne",
    source="No published factor: a wish of the athlete, so that lifting shows in form",
    compute=compute,
    sports=(Sport.STRENGTH,),
    settings=("load_per_tonne",),
    after=("strength_volume",),
    convention="opt_in",
)
