"""What a run says. See analysis/metrics; going.py holds what the formulas share."""

from domestique.analysis.metrics.metric import Metric
from domestique.analysis.metrics.run import best_time, energy, form, heart_and_pace, oxygen_cost, pace, pacing, vdot

RUN: tuple[Metric, ...] = (
    *pace.METRICS,
    *energy.METRICS,
    oxygen_cost.METRIC,
    *best_time.METRICS,
    vdot.METRIC,
    *heart_and_pace.METRICS,
    *form.METRICS,
    *pacing.METRICS,
)
