"""More speed or power for each heartbeat than two months ago."""

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.insights.trend import trend
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past
from domestique.model.sport import Sport

WINDOW_DAYS, LEAST, MATTERS = 60, 10, 0.03


def look(past: Past) -> Finding | None:
    for slug, sport, case in (
        ("run_efficiency", Sport.RUNNING, "run"),
        ("efficiency_factor", Sport.CYCLING, "ride"),
    ):
        figures = past.of(slug, sport, past.ago(WINDOW_DAYS))
        found = trend(figures, LEAST)
        if found is None or not found.sure or found.begin <= 0 or abs(found.end / found.begin - 1) < MATTERS:
            continue
        change = round(100 * (found.end / found.begin - 1), 1)
        ids = tuple(figure.activity_id for figure in figures)
        slots = {"percent": abs(change), "number": len(figures)}
        up = change > 0
        return Finding(figures[0].day, slots, ids, case if up else f"{case}_down", "good" if up else "watch")
    return None


INSIGHT = Insight("efficiency_rising", Grade.C, look, WINDOW_DAYS, ("run_efficiency", "efficiency_factor"))
