"""The highest mean heart rate over a length of time."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.models.curves import curve
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown

LENGTHS = {"5min": 300, "20min": 1200, "30min": 1800, "60min": 3600}


def best(seconds: int) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        found = curve(session, "heart_rate").best(seconds)
        if found is None:
            raise Unknown("too_short")
        return found

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"best_heart_rate_{name}",
        group=Group.HEART,
        unit="bpm",
        precision=0,
        rollup=Rollup.MAX,
        grade=Grade.A,
        version=1,
        formula=f"max of the {seconds} s means of HR",
        source="Friel, Total Heart Rate Training",
        compute=best(seconds),
        channels=("heart_rate",),
        convention="unbroken",
    )
    for name, seconds in LENGTHS.items()
)
