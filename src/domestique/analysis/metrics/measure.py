"""Computes the catalogue, or a part of it, for one activity."""

from collections.abc import Iterable, Mapping, Sequence
from math import isfinite

import numpy as np

from domestique.analysis.metrics.metric import Metric
from domestique.analysis.session import Session
from domestique.analysis.signal.track import SOURCES
from domestique.analysis.unknown import Unknown


def in_order(metrics: Iterable[Metric]) -> tuple[Metric, ...]:
    """Each after those it reads. ValueError for a circle or for one that is not there."""
    by_slug = {metric.slug: metric for metric in metrics}
    ordered: dict[str, Metric] = {}

    def place(metric: Metric, above: tuple[str, ...]) -> None:
        if metric.slug in above:
            raise ValueError(" -> ".join((*above, metric.slug)))
        for slug in metric.after:
            if slug not in by_slug:
                raise ValueError(f"{metric.slug} reads {slug}, which is no metric")
            place(by_slug[slug], (*above, metric.slug))
        ordered.setdefault(metric.slug, metric)

    for metric in by_slug.values():
        place(metric, ())
    return tuple(ordered.values())


def applies(metric: Metric, session: Session) -> bool:
    return not metric.sports or session.sport in metric.sports


def measure(session: Session, metrics: Sequence[Metric]) -> Mapping[str, float | Unknown]:
    """`metrics` in order. Those of other sports are left out; a figure is finite, or it is Unknown."""
    for metric in metrics:
        if applies(metric, session):
            session.values[metric.slug] = _one(metric, session)
    return session.values


def _one(metric: Metric, session: Session) -> float | Unknown:
    try:
        with np.errstate(all="ignore"):
            value = float(metric.compute(session))
    except Unknown as unknown:
        return unknown
    return value if isfinite(value) else Unknown("implausible", metric.slug)


def depends_on(metric: Metric, metrics: Mapping[str, Metric]) -> frozenset[tuple[str, str]]:
    """All that can move it: ("channel", …), ("setting", …), ("fact", …), through other metrics too.

    A channel that may be worked out from others brings those along.
    """
    own = {("channel", source) for name in metric.channels for source in (name, *SOURCES.get(name, ()))}
    own |= {("setting", slug) for slug in metric.settings} | {("fact", name) for name in metric.facts}
    return frozenset(own).union(*(depends_on(metrics[slug], metrics) for slug in metric.after))
