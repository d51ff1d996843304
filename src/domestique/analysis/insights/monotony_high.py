"""The days are too much alike: monotony above 2 while the week was no easy one (Foster 1998)."""

import numpy as np

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

LIMIT, LEAST_DAYS, EASY_WEEK = 2.0, 3, 0.8


def look(past: Past) -> Finding | None:
    """Three days in a row, so that one odd week does not speak."""
    monotony, week = past.day("monotony"), past.day("week_load")
    if past.count < 28 or not (np.nan_to_num(monotony[-LEAST_DAYS:]) > LIMIT).all():
        return None
    usual = np.nanmean(week[-28:]) if np.isfinite(week[-28:]).any() else np.nan
    if not week[-1] >= EASY_WEEK * usual:
        return None
    above = 0
    while above < past.count and monotony[-1 - above] > LIMIT:
        above += 1
    return Finding(past.ago(above - 1), {"monotony": round(float(monotony[-1]), 1), "limit": LIMIT}, tone="watch")


INSIGHT = Insight("monotony_high", Grade.C, look, 56, days=("monotony", "week_load"))
