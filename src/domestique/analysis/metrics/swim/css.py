"""Critical swim speed from the 400 m and the 200 m of one session: a test, if both were swum all out."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.models.critical_speed import from_two_tests
from domestique.analysis.models.vdot import Race
from domestique.analysis.session import Session
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    return from_two_tests(Race(400, session.value("swim_best_400m")), Race(200, session.value("swim_best_200m")))


METRIC = Metric(
    slug="swim_css",
    group=Group.SWIM,
    unit="m/s",
    precision=2,
    rollup=Rollup.MAX,
    grade=Grade.D,
    version=1,
    formula="(400 − 200) / (T400 − T200)",
    source="Wakayoshi et al. 1992",
    compute=compute,
    sports=(Sport.SWIMMING,),
    after=("swim_best_200m", "swim_best_400m"),
    convention="only_of_a_test",
    more_is="better",
)
