"""Seconds in each heart rate zone."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.zones.seconds import in_zone

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
        compute=in_zone("heart_rate", number),
        channels=("heart_rate",),
        settings=("hr_zones", "threshold_hr"),
        convention="lower_zone",
    )
    for number in range(1, 8)
)
