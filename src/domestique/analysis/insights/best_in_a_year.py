"""The last two weeks brought the best power, time or lift of a year."""

from domestique.analysis.insights.insight import Finding, Insight, Slot
from domestique.analysis.insights.telling import SLUGS, TELLING
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past

YEAR_DAYS, FRESH_DAYS, LEAST = 365, 14, 8


def look(past: Past) -> Finding | None:
    """Against at least eight tries of the year before, and half a year of them."""
    for telling in TELLING:
        figures = past.of(telling.slug, telling.sport, past.ago(YEAR_DAYS))
        fresh = past.of(telling.slug, telling.sport, past.ago(FRESH_DAYS - 1))
        before = figures[: len(figures) - len(fresh)]
        if len(before) < LEAST or not fresh or (past.today - before[0].day).days < YEAR_DAYS // 2:
            continue
        best, beaten = telling.best(fresh), telling.best(before)
        if telling.beats(best, beaten):
            slots: dict[str, Slot] = {
                "metric": telling.slug,
                "value": best.value,
                "before": beaten.value,
                "day": beaten.day,
            }
            return Finding(best.day, slots, (best.activity_id, beaten.activity_id), tone="good")
    return None


INSIGHT = Insight("best_in_a_year", Grade.A, look, YEAR_DAYS, SLUGS)
