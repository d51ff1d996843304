"""VO2max from the best five minutes."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    return 16.6 + 8.87 * session.value("best_power_5min_per_kg")


METRIC = Metric(
    slug="vo2max_5min",
    group=Group.POWER,
    unit="ml/kg/min",
    precision=1,
    rollup=Rollup.MAX,
    grade=Grade.C,
    version=1,
    formula="16.6 + 8.87 · best 5 min / kg",
    source="Sitko et al. 2021",
    compute=compute,
    sports=(Sport.CYCLING,),
    after=("best_power_5min_per_kg",),
    more_is="better",
)
