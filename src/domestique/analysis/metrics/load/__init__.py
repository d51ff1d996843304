"""What a session costs. See analysis/metrics; which of them counts is said in analysis/load_choice.py."""

from domestique.analysis.metrics.load import (
    estimate,
    hr_tss,
    load,
    run_tss,
    session_rpe,
    sets_load,
    swim_tss,
    trimp,
    tss,
)
from domestique.analysis.metrics.metric import Metric

LOAD: tuple[Metric, ...] = (
    tss.METRIC,
    run_tss.METRIC,
    *swim_tss.METRICS,
    hr_tss.METRIC,
    *trimp.METRICS,
    *session_rpe.METRICS,
    sets_load.METRIC,
    estimate.METRIC,
    load.METRIC,
)
