"""What a swim says. See analysis/metrics; lengths.py holds what the formulas share."""

from domestique.analysis.metrics.metric import Metric
from domestique.analysis.metrics.swim import best_time, css, going, strokes

SWIM: tuple[Metric, ...] = (*going.METRICS, *strokes.METRICS, *best_time.METRICS, css.METRIC)
