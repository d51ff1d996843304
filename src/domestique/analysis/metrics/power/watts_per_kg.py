"""Power for each kilogram of the athlete."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.session import Session


def per_kg(slug: str) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        return session.value(slug) / session.setting("weight")

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"{slug}_per_kg",
        group=Group.POWER,
        unit="W/kg",
        precision=2,
        rollup=Rollup.MEAN_BY_TIME,
        grade=Grade.A,
        version=1,
        formula=f"{watts} / kg",
        source="Allen & Coggan, Training and Racing with a Power Meter",
        compute=per_kg(slug),
        sports=POWERED,
        settings=("weight",),
        after=(slug,),
        more_is="better",
    )
    for slug, watts in (("average_power", "mean(P)"), ("normalized_power", "NP"))
)
