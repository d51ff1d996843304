"""A week's sleep lacks more than five hours against the usual, in a week of more load than usual."""

import numpy as np

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

DEBT_S = 5 * 3600


def look(past: Past) -> Finding | None:
    debt, week = past.day("sleep_debt"), past.day("week_load")
    if past.count < 35 or not debt[-1] >= DEBT_S:
        return None
    usual = week[-35:-7]
    if not np.isfinite(usual).any() or not week[-1] >= float(np.nanmean(usual)):
        return None
    return Finding(past.ago(6), {"hours": round(float(debt[-1]) / 3600, 1)}, tone="watch")


INSIGHT = Insight("sleep_short", Grade.C, look, 90, days=("sleep_debt", "week_load"))
