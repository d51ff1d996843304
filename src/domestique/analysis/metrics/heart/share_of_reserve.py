"""Heart rate as a share of the reserve between rest and maximum."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown


def compute(session: Session) -> float:
    rest, highest = session.setting("rest_hr"), session.setting("max_hr")
    if highest <= rest:
        raise Unknown("implausible", "max_hr")
    return (session.value("mean_heart_rate") - rest) / (highest - rest) * 100


METRIC = Metric(
    slug="share_of_reserve",
    group=Group.HEART,
    unit="%",
    precision=0,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.A,
    version=1,
    formula="(mean(HR) − rest) / (max − rest) · 100",
    source="Karvonen 1957",
    compute=compute,
    settings=("rest_hr", "max_hr"),
    after=("mean_heart_rate",),
)
