"""Fitness has lost a fifth of its best in six weeks: a rest, an illness, or life."""

import numpy as np

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

WINDOW_DAYS, SHARE, LEAST_FITNESS = 42, 0.2, 20.0


def look(past: Past) -> Finding | None:
    fitness = past.day("fitness")[-WINDOW_DAYS:]
    if len(fitness) < WINDOW_DAYS or not np.isfinite(fitness).all():
        return None
    place = int(np.argmax(fitness))
    best, now = float(fitness[place]), float(fitness[-1])
    if best < LEAST_FITNESS or now > best * (1 - SHARE):
        return None
    slots = {"before": round(best), "after": round(now), "percent": round(100 * (1 - now / best))}
    return Finding(past.ago(WINDOW_DAYS - 1 - place), slots, tone="plain")


INSIGHT = Insight("fitness_fading", Grade.B, look, 120, days=("fitness",))
