"""Runs that are long enough to be easy are run near threshold: the grey middle."""

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past
from domestique.model.sport import Sport

WINDOW_DAYS, LEAST, EASY, HARD, SHARE = 28, 8, 0.80, 0.92, 0.6


def look(past: Past) -> Finding | None:
    """Intensity between 80 and 92 % of threshold speed in more than six of ten runs of four weeks."""
    runs = past.of("run_intensity", Sport.RUNNING, since=past.ago(WINDOW_DAYS))
    if len(runs) < LEAST:
        return None
    middle = [run for run in runs if EASY < run.value < HARD]
    if len(middle) / len(runs) <= SHARE:
        return None
    slots = {"middle": len(middle), "number": len(runs), "easy": round(100 * EASY)}
    return Finding(middle[0].day, slots, tuple(run.activity_id for run in middle), tone="watch")


INSIGHT = Insight("easy_too_hard", Grade.C, look, WINDOW_DAYS, ("run_intensity",))
