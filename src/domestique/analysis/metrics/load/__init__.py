"""What a session costs. See analysis/metrics."""

from domestique.analysis.metrics.load import tss
from domestique.analysis.metrics.metric import Metric

LOAD: tuple[Metric, ...] = (tss.METRIC,)
