"""Seconds in each speed zone."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.zones.seconds import in_zone
from domestique.model.sport import Sport

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
        compute=in_zone("speed", number),
        sports=(Sport.RUNNING, Sport.SWIMMING),
        channels=("speed",),
        settings=("speed_zones", "threshold_speed", "css"),
        convention="lower_zone",
    )
    for number in range(1, 8)
)
