"""What power says. See analysis/metrics."""

from domestique.analysis.metrics.metric import Metric
from domestique.analysis.metrics.power import intensity_factor, normalized_power

POWER: tuple[Metric, ...] = (normalized_power.METRIC, intensity_factor.METRIC)
