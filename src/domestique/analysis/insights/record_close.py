"""The last weeks came within two per cent of a record that has stood for months."""

from domestique.analysis.insights.insight import EVER, Finding, Insight, Slot
from domestique.analysis.insights.telling import SLUGS, TELLING
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

FRESH_DAYS, STOOD_DAYS, CLOSE, LEAST = 21, 90, 0.02, 6


def look(past: Past) -> Finding | None:
    """The closest of all."""
    nearest: tuple[float, Finding] | None = None
    for telling in TELLING:
        figures = past.of(telling.slug, telling.sport)
        fresh = past.of(telling.slug, telling.sport, past.ago(FRESH_DAYS - 1))
        if len(figures) < LEAST or not fresh:
            continue
        best, near = telling.best(figures), telling.best(fresh)
        if (past.today - best.day).days < STOOD_DAYS or best.value <= 0:
            continue
        away = abs(near.value - best.value) / best.value
        if away <= CLOSE and (nearest is None or away < nearest[0]):
            slots: dict[str, Slot] = {
                "metric": telling.slug,
                "value": near.value,
                "before": best.value,
                "day": best.day,
                "percent": round(100 * away, 1),
            }
            case = "sentence" if slots["percent"] else "level"
            nearest = away, Finding(near.day, slots, (near.activity_id, best.activity_id), case=case, tone="good")
    return nearest[1] if nearest else None


INSIGHT = Insight("record_close", Grade.A, look, EVER, SLUGS)
