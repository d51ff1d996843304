"""What any outing has: time, distance, speed, climbing, temperature. See analysis/metrics."""

from domestique.analysis.metrics.metric import Metric
from domestique.analysis.metrics.outing import (
    altitude,
    calories,
    climbing,
    distance,
    duration,
    intensity,
    mean_grade,
    moving_time,
    on_climbs,
    speed,
    speed_zones,
    stopped,
    temperature,
)

OUTING: tuple[Metric, ...] = (
    *duration.METRICS,
    moving_time.METRIC,
    *stopped.METRICS,
    distance.METRIC,
    *speed.METRICS,
    *climbing.METRICS,
    *on_climbs.METRICS,
    mean_grade.METRIC,
    *altitude.METRICS,
    *temperature.METRICS,
    calories.METRIC,
    *intensity.METRICS,
    *speed_zones.METRICS,
)
