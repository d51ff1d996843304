"""Writes what was computed, with what it was computed from, in the caller's one transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.metrics.metric import Group, Metric
from domestique.analysis.unknown import Unknown
from domestique.store import measures, metric_values
from domestique.store.measures import Measure
from domestique.store.measuring.gather import Case, figure_of
from domestique.store.measuring.inputs import catalogue_digest, those_of
from domestique.store.measuring.told import Told
from domestique.store.measuring.work import Figure, Measured
from domestique.store.metric_values import MetricValue

_KEEPING = 11


async def keep(
    conn: AsyncConnection,
    user_id: UUID,
    cases: Sequence[Case],
    done: Sequence[Measured],
    told: Told,
    metrics: Sequence[Metric],
    *,
    now: datetime,
) -> int:
    """How many figures were written."""
    await conn.execute(select(func.pg_advisory_xact_lock(_KEEPING, func.hashtext(str(user_id)))))
    by_slug = {metric.slug: metric for metric in metrics}
    by_activity = {one.activity_id: one for one in done}
    rows: list[MetricValue] = []
    notes: list[Measure] = []
    for case in cases:
        found = by_activity.get(case.look.id)
        if found is not None:
            rows += [
                _row(case, by_slug[slug], figure, now) for slug, figure in found.figures.items() if slug in case.digests
            ]
        notes.append(_note(case, found, told, metrics, now))
        if case.dropped:
            await metric_values.drop(conn, user_id, [case.look.id], slugs=case.dropped)
    await metric_values.put(conn, user_id, rows)
    await measures.put(conn, user_id, notes)
    return len(rows)


async def forget(conn: AsyncConnection, user_id: UUID, activity_ids: Sequence[UUID]) -> None:
    """Of activities that went into the bin: nothing counts them any more."""
    await metric_values.drop(conn, user_id, activity_ids)
    await measures.drop(conn, user_id, activity_ids)


def trusted_load(figures: Mapping[str, Figure], metrics: Sequence[Metric]) -> tuple[str, float] | tuple[None, None]:
    """The first known of the loads, which the catalogue has in order of trust."""
    for metric in metrics:
        figure = figures.get(metric.slug)
        if metric.group is Group.LOAD and metric.unit == "load" and isinstance(figure, float):
            return metric.slug, figure
    return None, None


def _row(case: Case, metric: Metric, figure: Figure, now: datetime) -> MetricValue:
    unknown = figure if isinstance(figure, Unknown) else None
    return MetricValue(
        activity_id=case.look.id,
        slug=metric.slug,
        version=metric.version,
        value=None if isinstance(figure, Unknown) else figure,
        reason=None if unknown is None else unknown.reason,
        about=None if unknown is None else unknown.about,
        inputs=case.digests[metric.slug],
        computed_at=now,
    )


def _note(case: Case, found: Measured | None, told: Told, metrics: Sequence[Metric], now: datetime) -> Measure:
    facts = case.basis.facts
    mine = those_of(facts.sport, metrics)
    figures = {slug: figure_of(one) for slug, one in case.kept.items()} | dict(found.figures if found else {})
    slug, load = trusted_load(figures, mine)
    return Measure(
        activity_id=case.look.id,
        activity_version=case.look.version,
        catalogue=catalogue_digest(mine),
        told=told.digest(facts.day, facts.sport),
        day=facts.day,
        sport=facts.sport.value,
        load_slug=slug,
        load=load,
        trouble=None if found is None else found.trouble,
        measured_at=now,
    )
