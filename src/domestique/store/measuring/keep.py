"""Writes what was computed, with what it was computed from, in the caller's one transaction."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.load_choice import choose_load
from domestique.analysis.unknown import Unknown
from domestique.store import curves, measures, metric_values
from domestique.store.curves import Month
from domestique.store.measures import Look, Measure
from domestique.store.measuring import product_rows
from domestique.store.measuring.gather import Case, figure_of
from domestique.store.measuring.inputs import catalogue_digest, those_of
from domestique.store.measuring.products import Computed, Made
from domestique.store.measuring.told import Told
from domestique.store.measuring.work import Figure, Measured
from domestique.store.metric_values import MetricValue

_KEEPING = 11

Row = tuple[UUID, str, bytes, Made | Unknown]


async def keep(
    conn: AsyncConnection,
    user_id: UUID,
    cases: Sequence[Case],
    done: Sequence[Measured],
    told: Told,
    metrics: Sequence[Computed],
    *,
    now: datetime,
) -> int:
    """How many figures were written, curves and zones among them."""
    await conn.execute(select(func.pg_advisory_xact_lock(_KEEPING, func.hashtext(str(user_id)))))
    by_slug = {metric.slug: metric for metric in metrics}
    by_activity = {one.activity_id: one for one in done}
    rows: list[MetricValue] = []
    made: list[Row] = []
    notes: list[Measure] = []
    for case in cases:
        found = by_activity.get(case.look.id)
        for slug, result in found.figures.items() if found is not None else ():
            if isinstance(result, float | Unknown) and not product_rows.is_product(slug):
                rows.append(_row(case, by_slug[slug], result, now))
            elif not isinstance(result, float):
                made.append((case.look.id, slug, case.digests[slug], result))
        notes.append(_note(case, found, told, metrics, now))
        if case.dropped:
            plain = [slug for slug in case.dropped if not product_rows.is_product(slug)]
            await metric_values.drop(conn, user_id, [case.look.id], slugs=plain)
            await product_rows.drop(conn, user_id, case.look.id, case.dropped)
    await metric_values.put(conn, user_id, rows)
    await product_rows.put(conn, user_id, made)
    await measures.put(conn, user_id, notes)
    await curves.make_months(conn, user_id, _touched(cases, made, notes))
    return len(rows) + len(made)


def _touched(
    cases: Sequence[Case], made: Sequence[tuple[UUID, str, bytes, Made | Unknown]], notes: Sequence[Measure]
) -> set[Month]:
    """Months of which a curve changed, came or went."""
    moved = {activity_id for activity_id, slug, *_ in made if slug.startswith("curve:")}
    found = set[Month]()
    for case, note in zip(cases, notes, strict=True):
        seen = case.look.seen
        elsewhere = seen is not None and (seen.day, seen.sport) != (note.day, note.sport)
        if case.look.id in moved or elsewhere or any(slug.startswith("curve:") for slug in case.dropped):
            found |= {(note.sport, note.day.replace(day=1))} | _month_of(case.look)
    return found


def _month_of(look: Look) -> set[Month]:
    """As it was when it was last looked at."""
    return set() if look.seen is None else {(look.seen.sport, look.seen.day.replace(day=1))}


async def forget(conn: AsyncConnection, user_id: UUID, looks: Sequence[Look]) -> None:
    """Of activities that went into the bin: nothing counts them any more."""
    ids = [look.id for look in looks]
    if ids:
        await metric_values.drop(conn, user_id, ids)
        await product_rows.forget(conn, user_id, ids)
        await measures.drop(conn, user_id, ids)
        await curves.make_months(conn, user_id, {month for look in looks for month in _month_of(look)})


def _row(case: Case, metric: Computed, figure: Figure, now: datetime) -> MetricValue:
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


def _note(case: Case, found: Measured | None, told: Told, metrics: Sequence[Computed], now: datetime) -> Measure:
    facts = case.basis.facts
    mine = those_of(facts.sport, metrics)
    figures: dict[str, object] = {slug: figure_of(one) for slug, one in case.kept.items()}
    figures |= found.figures if found is not None else {}
    load = choose_load({slug: one for slug, one in figures.items() if isinstance(one, float)}, facts.sport)
    return Measure(
        activity_id=case.look.id,
        activity_version=case.look.version,
        catalogue=catalogue_digest(mine),
        told=told.digest(facts.day, facts.sport),
        day=facts.day,
        sport=facts.sport.value,
        load_slug=load.slug,
        load=load.value,
        trouble=None if found is None else found.trouble,
        measured_at=now,
    )
