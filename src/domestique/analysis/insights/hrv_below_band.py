"""Seven-day HRV has lain below the athlete's own band for three days."""

import numpy as np

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

LEAST_DAYS = 3


def look(past: Past) -> Finding | None:
    recent, low = past.day("hrv_7d"), past.day("hrv_low")
    below = (recent < low) & np.isfinite(recent) & np.isfinite(low)
    run = 0
    while run < past.count and below[-1 - run]:
        run += 1
    if run < LEAST_DAYS:
        return None
    slots = {"days": run, "value": round(float(recent[-1])), "low": round(float(low[-1]))}
    return Finding(past.ago(run - 1), slots, tone="watch")


INSIGHT = Insight("hrv_below_band", Grade.B, look, 90, days=("hrv_7d", "hrv_low"))
