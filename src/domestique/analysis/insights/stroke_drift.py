"""Strokes a length creep up over weeks while the pace does not get better: technique is going."""

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.insights.trend import trend
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past
from domestique.model.sport import Sport

WINDOW_DAYS, LEAST, MATTERS = 70, 8, 0.06


def look(past: Past) -> Finding | None:
    """Six per cent fewer metres a stroke: from the distance a stroke covers, so that pools may differ."""
    swims = past.of("swim_distance_per_stroke", Sport.SWIMMING, since=past.ago(WINDOW_DAYS))
    metres = trend(swims, LEAST)
    pace = trend(past.of("swim_pace", Sport.SWIMMING, since=past.ago(WINDOW_DAYS)), LEAST)
    if metres is None or pace is None or not metres.sure or pace.end < pace.begin * 0.99:
        return None
    if metres.end > metres.begin * (1 - MATTERS):
        return None
    slots = {"before": round(metres.begin, 2), "after": round(metres.end, 2), "number": len(swims)}
    return Finding(swims[0].day, slots, tuple(swim.activity_id for swim in swims), tone="watch")


INSIGHT = Insight("stroke_drift", Grade.C, look, WINDOW_DAYS, ("swim_distance_per_stroke", "swim_pace"))
