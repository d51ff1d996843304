"""Decoupling on long steady efforts has come down: the aerobic base holds for longer."""

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.insights.trend import trend
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past
from domestique.model.sport import Sport

WINDOW_DAYS, LEAST, MATTERS = 84, 6, 2.0


def look(past: Past) -> Finding | None:
    for slug, sport, case in (("decoupling", Sport.CYCLING, "ride"), ("run_decoupling", Sport.RUNNING, "run")):
        figures = past.of(slug, sport, past.ago(WINDOW_DAYS))
        found = trend(figures, LEAST)
        if found is not None and found.sure and found.begin - found.end >= MATTERS:
            return Finding(
                figures[0].day,
                {"before": round(found.begin, 1), "after": round(found.end, 1), "number": len(figures)},
                tuple(figure.activity_id for figure in figures),
                case,
                "good",
            )
    return None


INSIGHT = Insight("decoupling_improving", Grade.C, look, WINDOW_DAYS, ("decoupling", "run_decoupling"))
