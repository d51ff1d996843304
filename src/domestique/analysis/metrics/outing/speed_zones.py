"""Seconds in each speed zone."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.seconds import zone_seconds
from domestique.model.sport import Sport


def in_zone(number: int) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        zones = zone_seconds(session, "speed").zones
        if number > len(zones):
            raise Unknown("nothing_there")
        return zones[number - 1].seconds

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"speed_zone_{number}",
        group=Group.OUTING,
        unit="s",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.B,
        version=1,
        formula=f"s in zone {number}",
        source="Friel, The Triathlete's Training Bible",
        compute=in_zone(number),
        sports=(Sport.RUNNING, Sport.SWIMMING),
        channels=("speed",),
        settings=("speed_zones", "threshold_speed", "css"),
        convention="lower_zone",
    )
    for number in range(1, 8)
)
