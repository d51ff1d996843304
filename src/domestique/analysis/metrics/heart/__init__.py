"""What the heart says. See analysis/metrics."""

from domestique.analysis.metrics.heart import (
    best_heart_rate,
    breathing,
    dfa_alpha1,
    heart_drift,
    heart_recovery,
    heart_zones,
    max_heart_rate,
    mean_heart_rate,
    rmssd,
    sdnn,
    share_of_max,
    share_of_reserve,
    time_above_threshold,
)
from domestique.analysis.metrics.metric import Metric

HEART: tuple[Metric, ...] = (
    mean_heart_rate.METRIC,
    max_heart_rate.METRIC,
    *best_heart_rate.METRICS,
    *share_of_max.METRICS,
    share_of_reserve.METRIC,
    *heart_zones.METRICS,
    heart_drift.METRIC,
    *heart_recovery.METRICS,
    time_above_threshold.METRIC,
    rmssd.METRIC,
    sdnn.METRIC,
    dfa_alpha1.METRIC,
    breathing.METRIC,
)
