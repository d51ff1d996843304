"""What the past says: insights that speak only on evidence, and what moved together."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from domestique.analysis.correlations import PAIRS, Correlation, Pair, Silence, correlate
from domestique.analysis.days.catalogue import DAY_METRICS, Days
from domestique.analysis.days.form import constants_of
from domestique.analysis.days.known import loads_by_day, spread
from domestique.analysis.insights import INSIGHTS, insights
from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.past import Figure, Past
from domestique.analysis.signal.grid import Numbers
from domestique.analysis.trends import WATCHED, Going, going
from domestique.model.athlete import valid_on
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.store import athlete_settings, measures, metric_values, wellness_days
from domestique.store.measurements import ATHLETE
from domestique.store.wellness_days import Column

_BY_SLUG = {metric.slug: metric for metric in DAY_METRICS}
_LEAST_DAYS = 120
_LOAD = "load"


@dataclass(frozen=True, slots=True)
class Said:
    """`evidence`: the activities it rests on, each with its day where that is known."""

    insight: Insight
    finding: Finding
    evidence: tuple[tuple[UUID, date | None], ...] = ()


async def read_insights(desk: Desk, user_id: UUID, *, today: date) -> tuple[Said, ...]:
    wanted = {slug for insight in INSIGHTS for slug in insight.figures}
    days = {slug for insight in INSIGHTS for slug in insight.days}
    past = await _past(desk, user_id, today=today, figures=wanted, days=days)
    day_of = {one.activity_id: one.day for figures in past.figures.values() for one in figures}
    return tuple(
        Said(insight, finding, tuple((one, day_of.get(one)) for one in finding.evidence))
        for insight, finding in insights(past)
    )


async def read_correlations(desk: Desk, user_id: UUID, *, today: date) -> tuple[Correlation | Silence, ...]:
    """Of each pair what was found, or why nothing is said of it; in the order of the catalogue."""
    past = await _of_pairs(desk, user_id, PAIRS, today=today)
    return tuple(correlate(pair, past) for pair in PAIRS)


async def read_correlation(desk: Desk, user_id: UUID, pair_id: str, *, today: date) -> Correlation | Silence:
    """One pair with its points."""
    pair = next((one for one in PAIRS if one.id == pair_id), None)
    if pair is None:
        raise NotFound
    return correlate(pair, await _of_pairs(desk, user_id, (pair,), today=today))


async def read_trends(desk: Desk, user_id: UUID, *, today: date) -> tuple[Going, ...]:
    """What too few weeks tell of is left out."""
    figures = {watched.slug for watched in WATCHED if watched.of_activity}
    days = {watched.slug for watched in WATCHED if not watched.of_activity}
    past = await _past(desk, user_id, today=today, figures=figures, days=days)
    return tuple(found for watched in WATCHED if (found := going(watched, past)) is not None)


async def _of_pairs(desk: Desk, user_id: UUID, pairs: Collection[Pair], *, today: date) -> Past:
    terms = [term for pair in pairs for term in (pair.x, pair.y)]
    figures = {term.slug for term in terms if term.of_activity}
    days = {term.slug for term in terms if not term.of_activity}
    return await _past(desk, user_id, today=today, figures=figures, days=days)


async def _past(desk: Desk, user_id: UUID, *, today: date, figures: Collection[str], days: Collection[str]) -> Past:
    kinds = {kind for slug in days for kind in (_BY_SLUG[slug].needs if slug in _BY_SLUG else (slug,))} - {_LOAD}
    async with desk.database.as_user(user_id) as conn:
        held = valid_on(await athlete_settings.history(conn, user_id), today)
        loads = await measures.loads(conn, user_id, until=today + timedelta(days=1))
        first = min([today - timedelta(days=_LEAST_DAYS), *(one.day for one in loads[:1])])
        seen = await wellness_days.days_with_any(conn, user_id, first, today)
        columns = await wellness_days.columns(conn, user_id, first, today, kinds)
        known = await metric_values.of_slugs(conn, user_id, sorted(figures))
    count = (today - first).days + 1
    load = loads_by_day(((one.day, one.load, True) for one in loads), seen, first, count)
    mornings = {kind: _morning(kind, columns, count) for kind in kinds}
    run = Days(load, mornings, constants_of(held))
    return Past(
        first,
        count,
        {
            slug: [Figure(one.activity_id, one.day, Sport(one.sport), one.value) for one in values if one.day <= today]
            for slug, values in known.items()
        },
        {slug: _day(slug, run) for slug in days},
    )


def _morning(kind: str, columns: Collection[Column], count: int) -> Numbers:
    of_kind = [one for one in columns if one.kind == kind]
    devices = [(one.days, one.values) for one in of_kind if one.source != ATHLETE]
    return spread(devices, count, [(one.days, one.values) for one in of_kind if one.source == ATHLETE])


def _day(slug: str, run: Days) -> Numbers:
    if slug == _LOAD:
        return run.load
    return _BY_SLUG[slug].compute(run) if slug in _BY_SLUG else run.morning(slug)
