"""How far W' was emptied."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.models.w_balance import balance
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return float(balance(session).min()) / 1000


METRIC = Metric(
    slug="lowest_w_balance",
    group=Group.POWER,
    unit="kJ",
    precision=1,
    rollup=Rollup.MIN,
    grade=Grade.B,
    version=1,
    formula="min(W′bal)",
    source="Skiba et al. 2015; Froncioni & Clarke",
    compute=compute,
    sports=POWERED,
    channels=("power",),
    settings=("cp", "w_prime"),
    convention="differential",
)
