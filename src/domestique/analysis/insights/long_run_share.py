"""One run makes too much of the week: more than four tenths of it, where a third is what coaches allow."""

from datetime import timedelta

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.past import Past
from domestique.model.sport import Sport

WEEKS, SHARE, LEAST_RUNS, LEAST_M = 3, 0.4, 3, 12_000.0


def look(past: Past) -> Finding | None:
    """In three weeks running, each with three runs, and of a run of 12 km and more."""
    runs = past.of("distance", Sport.RUNNING, since=past.ago(7 * WEEKS - 1))
    longest = []
    share = 0.0
    for week in range(WEEKS):
        end = past.today - timedelta(days=7 * week)
        own = [run for run in runs if end - timedelta(days=7) < run.day <= end]
        if len(own) < LEAST_RUNS:
            return None
        long = max(own, key=lambda run: run.value)
        of_week = long.value / sum(run.value for run in own)
        if long.value < LEAST_M or of_week <= SHARE:
            return None
        longest.append(long)
        share += of_week / WEEKS
    evidence = tuple(run.activity_id for run in longest)
    return Finding(longest[-1].day, {"share": round(100 * share), "limit": round(100 * SHARE)}, evidence, tone="watch")


INSIGHT = Insight("long_run_share", Grade.C, look, 7 * WEEKS, ("distance",))
