"""Seconds in each power zone."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.seconds import zone_seconds
from domestique.model.sport import Sport


def in_zone(number: int) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        zones = zone_seconds(session, "power").zones
        if number > len(zones):
            raise Unknown("nothing_there")
        return zones[number - 1].seconds

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"power_zone_{number}",
        group=Group.POWER,
        unit="s",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.B,
        version=1,
        formula=f"s in zone {number}",
        source="Allen & Coggan, Training and Racing with a Power Meter",
        compute=in_zone(number),
        sports=(Sport.CYCLING, Sport.RUNNING, Sport.ROWING),
        channels=("power",),
        settings=("power_zones", "ftp"),
        convention="lower_zone",
    )
    for number in range(1, 8)
)
