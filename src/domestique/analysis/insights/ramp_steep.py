"""Fitness climbs faster than most bodies bear: more than 7 points a week for two weeks."""

import numpy as np

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

LIMIT, LEAST_DAYS, LEAST_HISTORY = 7.0, 14, 90


def look(past: Past) -> Finding | None:
    """Silent in the first ninety days, in which fitness climbs from nothing because nothing was recorded."""
    ramp, load = past.day("ramp"), past.day("load")
    begun = np.flatnonzero(np.nan_to_num(load) > 0)
    if not len(begun) or past.count - begun[0] < LEAST_HISTORY:
        return None
    if not (np.nan_to_num(ramp[-LEAST_DAYS:]) > LIMIT).all():
        return None
    slots = {"ramp": round(float(ramp[-1]), 1), "limit": round(LIMIT), "days": LEAST_DAYS}
    return Finding(past.ago(LEAST_DAYS - 1), slots, tone="watch")


INSIGHT = Insight("ramp_steep", Grade.C, look, 120, days=("ramp", "load"))
