"""Work above a threshold: only what exceeds it."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED, watts
from domestique.analysis.session import Session


def above(setting: str) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        over = watts(session) - session.setting(setting)
        return float(over[over > 0].sum()) / 1000

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"work_above_{setting}",
        group=Group.POWER,
        unit="kJ",
        precision=1,
        rollup=Rollup.SUM,
        grade=Grade.A,
        version=1,
        formula=f"Σ max(P − {setting.upper()}, 0) · 1 s",
        source="Monod & Scherrer 1965",
        compute=above(setting),
        sports=POWERED,
        channels=("power",),
        settings=(setting,),
    )
    for setting in ("ftp", "cp")
)
