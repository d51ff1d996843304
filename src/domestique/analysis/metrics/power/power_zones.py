"""Seconds in each power zone."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.zones.seconds import in_zone
from domestique.model.sport import Sport

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
        compute=in_zone("power", number),
        sports=(Sport.CYCLING, Sport.RUNNING, Sport.ROWING),
        channels=("power",),
        settings=("power_zones", "ftp"),
        convention="lower_zone",
    )
    for number in range(1, 8)
)
