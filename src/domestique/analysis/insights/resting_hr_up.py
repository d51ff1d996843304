"""Resting heart rate stands above the usual while HRV stands below: two signals, not one."""

import numpy as np

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

MATTERS_BPM, LEAST_DAYS = 3.0, 2


def look(past: Past) -> Finding | None:
    change = past.day("resting_hr_change")
    recent, usual = past.day("hrv_7d"), past.day("hrv_usual")
    both = (change >= MATTERS_BPM) & (recent < usual)
    if past.count < LEAST_DAYS or not both[-LEAST_DAYS:].all():
        return None
    run = 0
    while run < past.count and both[-1 - run]:
        run += 1
    return Finding(past.ago(run - 1), {"bpm": round(float(np.round(change[-1]))), "days": run}, tone="watch")


INSIGHT = Insight("resting_hr_up", Grade.B, look, 90, days=("resting_hr_change", "hrv_7d", "hrv_usual"))
