"""Figures of activities, one row for each metric, with the digest of what each was computed from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, delete, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.measuring import activity_measure
from domestique.store.tables.measuring import metric_value as table


@dataclass(frozen=True, slots=True)
class MetricValue:
    """Either a value or a reason why there is none."""

    activity_id: UUID
    slug: str
    version: int
    value: float | None
    reason: str | None
    about: str | None
    inputs: bytes
    computed_at: datetime


@dataclass(frozen=True, slots=True)
class Dated:
    """One activity's figure, with its day."""

    activity_id: UUID
    day: date
    sport: str
    value: float


BySlug = Mapping[str, tuple[Dated, ...]]
"""Of several activities, in order of days."""

_COLUMNS = tuple(table.c[name] for name in MetricValue.__slots__)

_UPSERT = text("""
    INSERT INTO metric_value (user_id, activity_id, slug, version, value, reason, about, inputs, computed_at)
    SELECT CAST(:user_id AS uuid), made.* FROM unnest(
        CAST(:activity_ids AS uuid[]), CAST(:slugs AS text[]), CAST(:versions AS integer[]),
        CAST(:figures AS double precision[]), CAST(:reasons AS text[]), CAST(:abouts AS text[]),
        CAST(:inputs AS bytea[]), CAST(:times AS timestamptz[])
    ) AS made
    ON CONFLICT (user_id, activity_id, slug) DO UPDATE SET
        version = excluded.version, value = excluded.value, reason = excluded.reason, about = excluded.about,
        inputs = excluded.inputs, computed_at = excluded.computed_at
""")


async def of_activity(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[MetricValue, ...]:
    rows = await conn.execute(
        select(*_COLUMNS).where(table.c.user_id == user_id, table.c.activity_id == activity_id).order_by(table.c.slug)
    )
    return tuple(MetricValue(*row) for row in rows)


async def of_activities(
    conn: AsyncConnection, user_id: UUID, activity_ids: Sequence[UUID]
) -> Mapping[UUID, Mapping[str, MetricValue]]:
    """By activity and slug; nothing for one that was never measured."""
    rows = await conn.execute(
        select(*_COLUMNS).where(table.c.user_id == user_id, table.c.activity_id.in_(activity_ids))
    )
    found: dict[UUID, dict[str, MetricValue]] = {}
    for row in rows:
        one = MetricValue(*row)
        found.setdefault(one.activity_id, {})[one.slug] = one
    return found


async def of_slugs(
    conn: AsyncConnection,
    user_id: UUID,
    slugs: Sequence[str],
    *,
    sport: str | None = None,
    since: date | None = None,
) -> Mapping[str, tuple[Dated, ...]]:
    """All that is known of these metrics, in order of days."""
    mine = and_(activity_measure.c.user_id == table.c.user_id, activity_measure.c.activity_id == table.c.activity_id)
    query = (
        select(table.c.slug, table.c.activity_id, activity_measure.c.day, activity_measure.c.sport, table.c.value)
        .join(activity_measure, mine)
        .where(table.c.user_id == user_id, table.c.slug.in_(slugs), table.c.value.is_not(None))
        .order_by(activity_measure.c.day, table.c.activity_id)
    )
    if sport is not None:
        query = query.where(activity_measure.c.sport == sport)
    if since is not None:
        query = query.where(activity_measure.c.day >= since)
    found: dict[str, list[Dated]] = {slug: [] for slug in slugs}
    for slug, *rest in await conn.execute(query):
        found[slug].append(Dated(*rest))
    return {slug: tuple(values) for slug, values in found.items()}


async def between(
    conn: AsyncConnection, user_id: UUID, *, since: date, until: date, sport: str | None = None
) -> Mapping[str, tuple[Dated, ...]]:
    """All that is known of activities from `since` up to `until`, which is not included; in order of days."""
    mine = and_(activity_measure.c.user_id == table.c.user_id, activity_measure.c.activity_id == table.c.activity_id)
    query = (
        select(table.c.slug, table.c.activity_id, activity_measure.c.day, activity_measure.c.sport, table.c.value)
        .join(activity_measure, mine)
        .where(activity_measure.c.user_id == user_id, table.c.user_id == user_id)
        .where(activity_measure.c.day >= since, activity_measure.c.day < until, table.c.value.is_not(None))
        .order_by(activity_measure.c.day, table.c.activity_id)
    )
    if sport is not None:
        query = query.where(activity_measure.c.sport == sport)
    found: dict[str, list[Dated]] = {}
    for slug, *rest in await conn.execute(query):
        found.setdefault(slug, []).append(Dated(*rest))
    return {slug: tuple(values) for slug, values in found.items()}


async def put(conn: AsyncConnection, user_id: UUID, values: Sequence[MetricValue]) -> None:
    """One statement for any number of rows."""
    if not values:
        return
    await conn.execute(
        _UPSERT,
        {
            "user_id": user_id,
            "activity_ids": [one.activity_id for one in values],
            "slugs": [one.slug for one in values],
            "versions": [one.version for one in values],
            "figures": [one.value for one in values],
            "reasons": [one.reason for one in values],
            "abouts": [one.about for one in values],
            "inputs": [one.inputs for one in values],
            "times": [one.computed_at for one in values],
        },
    )


async def drop(
    conn: AsyncConnection, user_id: UUID, activity_ids: Sequence[UUID], *, slugs: Sequence[str] | None = None
) -> None:
    """`slugs` None: all of them."""
    where = [table.c.user_id == user_id, table.c.activity_id.in_(activity_ids)]
    if slugs is not None:
        where.append(table.c.slug.in_(slugs))
    await conn.execute(delete(table).where(*where))
