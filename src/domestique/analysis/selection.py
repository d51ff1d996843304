"""The figures of a stretch of an activity, by the same formulas as those of the whole."""

from collections.abc import Mapping
from functools import cache

from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.metrics.measure import applies, in_order, measure
from domestique.analysis.metrics.metric import Metric
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown

SHOWN = (
    "elapsed_time", "moving_time", "distance", "mean_speed", "average_power", "normalized_power", "max_power",
    "average_power_per_kg", "intensity_factor", "variability_index", "work", "mean_heart_rate", "max_heart_rate",
    "cadence_mean", "efficiency_factor", "decoupling", "ascent_measured", "descent_measured", "mean_grade",
    "mean_temperature",
)  # fmt: skip
"""In the order a page shows them."""


@cache
def with_what_they_read(slugs: tuple[str, ...]) -> tuple[Metric, ...]:
    """In the order in which they can be computed."""
    needed: dict[str, Metric] = {}
    waiting = list(slugs)
    while waiting:
        metric = BY_SLUG[waiting.pop()]
        needed[metric.slug] = metric
        waiting += [slug for slug in metric.after if slug not in needed]
    return in_order(needed.values())


def selection(
    session: Session, from_s: float, to_s: float, slugs: tuple[str, ...] = SHOWN
) -> Mapping[str, float | Unknown]:
    """From one second since the start to another, in the order of `slugs`; those of other sports are left out."""
    part = session.between(from_s, to_s)
    values = measure(part, with_what_they_read(slugs))
    return {slug: values[slug] for slug in slugs if applies(BY_SLUG[slug], part)}
