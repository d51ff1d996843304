"""How many times W' was drawn upon."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.models.w_balance import efforts
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return len(efforts(session))


METRIC = Metric(
    slug="matches",
    group=Group.POWER,
    unit="1",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.C,
    version=1,
    formula="falls of W′bal ≥ 10 % of W′",
    source="Skiba et al. 2015; ours",
    compute=compute,
    sports=POWERED,
    channels=("power",),
    settings=("cp", "w_prime"),
    convention="tenth",
)
