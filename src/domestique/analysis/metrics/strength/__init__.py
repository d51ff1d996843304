"""What lifting says. See analysis/metrics; sets.py holds what the formulas share, exercises.py what trains what."""

from domestique.analysis.metrics.metric import Metric
from domestique.analysis.metrics.strength import key_lifts, muscles, work

STRENGTH: tuple[Metric, ...] = (*work.METRICS, *key_lifts.METRICS, *muscles.METRICS)
