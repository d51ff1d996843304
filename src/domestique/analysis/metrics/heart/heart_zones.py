"""Seconds in each heart rate zone."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.seconds import zone_seconds


def in_zone(number: int) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        zones = zone_seconds(session, "heart_rate").zones
        if number > len(zones):
            raise Unknown("nothing_there")
        return zones[number - 1].seconds

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"hr_zone_{number}",
        group=Group.HEART,
        unit="s",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.B,
        version=1,
        formula=f"s in zone {number}",
        source="Friel, Total Heart Rate Training",
        compute=in_zone(number),
        channels=("heart_rate",),
        settings=("hr_zones", "threshold_hr"),
        convention="lower_zone",
    )
    for number in range(1, 8)
)
