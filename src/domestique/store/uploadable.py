"""Finished activities that may go to another service as the file they came in: the athlete's own, not from there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.raw_files import DEMO
from domestique.store.tables.activities import activity, activity_source
from domestique.store.tables.outbox import delivered, outbox_item
from domestique.store.tables.raw_files import raw_file

FILES = ("fit", "gpx", "tcx")


@dataclass(frozen=True, slots=True)
class Finished:
    id: UUID
    name: str | None
    sport: str
    start_at: datetime
    raw_id: UUID


def _from(service: str) -> Any:
    """A recording, or the activity itself, that came out of that service's own export."""
    source = activity_source.alias("taken")
    there = exists().where(
        source.c.user_id == activity.c.user_id,
        source.c.activity_id == activity.c.id,
        source.c.facts["origin"].astext == service,
    )
    return or_(there, func.coalesce(activity.c.origin, "").startswith(f"{service}:", autoescape=True))


def _files(user_id: UUID, service: str) -> Any:
    """One row an activity: the file with the most in it comes first."""
    return (
        select(activity.c.id, activity.c.name, activity.c.sport, activity.c.start_at, raw_file.c.id.label("raw_id"))
        .ext(distinct_on(activity.c.id))
        .join(
            activity_source,
            and_(
                activity_source.c.user_id == activity.c.user_id,
                activity_source.c.activity_id == activity.c.id,
                activity_source.c.part == 0,
                activity_source.c.from_s.is_(None),
            ),
        )
        .join(
            raw_file, and_(raw_file.c.user_id == activity_source.c.user_id, raw_file.c.id == activity_source.c.raw_id)
        )
        .where(
            activity.c.user_id == user_id,
            activity.c.deleted_at.is_(None),
            activity.c.absorbed_by.is_(None),
            ~activity.c.sample,
            ~activity.c.manual,
            raw_file.c.source != DEMO,
            raw_file.c.kind.in_(FILES),
            ~_from(service),
        )
        .order_by(activity.c.id, func.cardinality(activity_source.c.channels).desc(), raw_file.c.id)
    )


async def one(conn: AsyncConnection, user_id: UUID, activity_id: UUID, service: str) -> Finished | None:
    """None: it is not there, was typed, is the demo athlete's, has no file, or came from there."""
    query = _files(user_id, service).where(activity.c.id == activity_id)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else Finished(*row)


async def waiting(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, service: str, *, since: datetime, limit: int
) -> Sequence[Finished]:
    """Begun since then, and never yet decided about for this connection."""
    item, sent = outbox_item.c, delivered.c
    decided = exists().where(
        item.user_id == user_id,
        item.connection_id == connection_id,
        item.subject_kind == "activity",
        item.subject_id == activity.c.id,
    )
    there = exists().where(
        sent.user_id == user_id,
        sent.connection_id == connection_id,
        sent.subject_kind == "activity",
        sent.subject_id == activity.c.id,
    )
    query = _files(user_id, service).where(activity.c.start_at >= since, ~decided, ~there)
    return [Finished(*row) for row in await conn.execute(query.limit(limit))]
