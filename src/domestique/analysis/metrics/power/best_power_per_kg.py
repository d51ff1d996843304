"""The best mean power for each kilogram of the athlete."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.session import Session

NAMES = ("5s", "1min", "5min", "20min")


def best_per_kg(name: str) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        return session.value(f"best_power_{name}") / session.setting("weight")

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"best_power_{name}_per_kg",
        group=Group.POWER,
        unit="W/kg",
        precision=2,
        rollup=Rollup.MAX,
        grade=Grade.A,
        version=1,
        formula=f"best {name} / kg",
        source="Allen & Coggan, Training and Racing with a Power Meter",
        compute=best_per_kg(name),
        sports=POWERED,
        settings=("weight",),
        after=(f"best_power_{name}",),
        more_is="better",
    )
    for name in NAMES
)
