"""The best five minutes that begin after much work: how much is left when tired."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.models.curves import FATIGUE_KJ, curve
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

LENGTH_S = 300


def tired(kj: int) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        found = curve(session, "power", kj).best(LENGTH_S)
        if found is None:
            raise Unknown("too_short")
        return found

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"best_5min_after_{kj}kj",
        group=Group.POWER,
        unit="W",
        precision=0,
        rollup=Rollup.MAX,
        grade=Grade.B,
        version=1,
        formula=f"max of the 300 s means of P that begin after {kj} kJ",
        source="van Erp et al. 2021; Mateo-March et al. 2022",
        compute=tired(kj),
        sports=(Sport.CYCLING,),
        channels=("power",),
        more_is="better",
    )
    for kj in FATIGUE_KJ
)
