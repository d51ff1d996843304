"""Sets by muscle group: one for a muscle that does the work, half for one that helps."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.strength.exercises import MUSCLES, trained
from domestique.analysis.metrics.strength.sets import working
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

HELPING = 0.5


def _of(muscle: str) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        total = 0.0
        for one in working(session):
            first, second = trained(one.exercise) or ((), ()) if one.exercise else ((), ())
            total += 1.0 if muscle in first else HELPING if muscle in second else 0.0
        if not total:
            raise Unknown("nothing_there")
        return total

    return compute


METRICS = tuple(
    Metric(
        slug=f"sets_{muscle}",
        group=Group.STRENGTH,
        unit="1",
        precision=1,
        rollup=Rollup.SUM,
        grade=Grade.C,
        version=1,
        formula="sets that work it + ½ · sets in which it helps",
        source="Fractional sets after Pelland et al. 2024; which exercise trains what is our own table",
        compute=_of(muscle),
        sports=(Sport.STRENGTH,),
        facts=("sets",),
        convention="fractional",
    )
    for muscle in MUSCLES
)
