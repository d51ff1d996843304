"""Fresh on a base: form between 5 and 25 with fitness near its best of the quarter. A good week to try something."""

import numpy as np

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

QUARTER_DAYS, LOW, HIGH, NEAR, LEAST_FITNESS = 90, 5.0, 25.0, 0.9, 30.0


def look(past: Past) -> Finding | None:
    form, fitness = past.day("form"), past.day("fitness")
    if past.count < QUARTER_DAYS or not (LOW <= form[-1] <= HIGH):
        return None
    best = float(np.nanmax(fitness[-QUARTER_DAYS:])) if np.isfinite(fitness[-QUARTER_DAYS:]).any() else 0.0
    if not (fitness[-1] >= NEAR * best and fitness[-1] >= LEAST_FITNESS):
        return None
    return Finding(past.today, {"form": round(float(form[-1])), "fitness": round(float(fitness[-1]))}, tone="good")


INSIGHT = Insight("form_ready", Grade.C, look, QUARTER_DAYS, days=("form", "fitness"))
