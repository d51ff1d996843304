"""Heart rate as a share of the athlete's maximum."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session


def share(slug: str) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        return session.value(slug) / session.setting("max_hr") * 100

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"{slug}_of_max",
        group=Group.HEART,
        unit="%",
        precision=0,
        rollup=rollup,
        grade=Grade.A,
        version=1,
        formula=f"{'max' if slug.startswith('max') else 'mean'}(HR) / max HR · 100",
        source="Friel, Total Heart Rate Training",
        compute=share(slug),
        settings=("max_hr",),
        after=(slug,),
    )
    for slug, rollup in (("mean_heart_rate", Rollup.MEAN_BY_TIME), ("max_heart_rate", Rollup.MAX))
)
