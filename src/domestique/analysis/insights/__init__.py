"""What an experienced coach would say, one pure file each, and silence below enough evidence.
May import past, metrics, model, kit and NumPy.
To add one: <slug>.py with INSIGHT, one line in INSIGHTS, its name and sentences in both languages (locales insights).
"""

from domestique.analysis.insights import (
    best_in_a_year,
    decoupling_improving,
    easy_too_hard,
    efficiency_rising,
    fitness_fading,
    form_ready,
    hrv_below_band,
    long_run_share,
    monotony_high,
    ramp_steep,
    record_close,
    resting_hr_up,
    sleep_short,
    strength_missing,
    stroke_drift,
)
from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.past import Past

__all__ = ["INSIGHTS", "Finding", "Insight", "insights"]

INSIGHTS: tuple[Insight, ...] = (
    hrv_below_band.INSIGHT,
    resting_hr_up.INSIGHT,
    ramp_steep.INSIGHT,
    monotony_high.INSIGHT,
    sleep_short.INSIGHT,
    best_in_a_year.INSIGHT,
    record_close.INSIGHT,
    form_ready.INSIGHT,
    decoupling_improving.INSIGHT,
    efficiency_rising.INSIGHT,
    easy_too_hard.INSIGHT,
    long_run_share.INSIGHT,
    stroke_drift.INSIGHT,
    strength_missing.INSIGHT,
    fitness_fading.INSIGHT,
)
"""In the order in which they are shown: the body first."""


def insights(past: Past) -> list[tuple[Insight, Finding]]:
    return [(insight, found) for insight in INSIGHTS if (found := insight.look(past)) is not None]
