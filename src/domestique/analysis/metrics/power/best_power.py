"""The best mean power over a length of time."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.models.curves import curve
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown

LENGTHS = {
    "1s": 1,
    "5s": 5,
    "10s": 10,
    "15s": 15,
    "30s": 30,
    "1min": 60,
    "2min": 120,
    "3min": 180,
    "5min": 300,
    "8min": 480,
    "10min": 600,
    "20min": 1200,
    "30min": 1800,
    "60min": 3600,
    "90min": 5400,
}


def best(seconds: int) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        found = curve(session, "power").best(seconds)
        if found is None:
            raise Unknown("too_short")
        return found

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"best_power_{name}",
        group=Group.POWER,
        unit="W",
        precision=0,
        rollup=Rollup.MAX,
        grade=Grade.A,
        version=1,
        formula=f"max of the {seconds} s means of P",
        source="Allen & Coggan, Training and Racing with a Power Meter",
        compute=best(seconds),
        sports=POWERED,
        channels=("power",),
        convention="unbroken",
        more_is="better",
    )
    for name, seconds in LENGTHS.items()
)
