"""Finished activities that may go to another service: the athlete's own, as the file they came in, or as a FIT file
made of the recording where that has no file of its own. Never what came from there.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Row, and_, exists, func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.raw_files import DEMO
from domestique.store.tables.activities import activity, activity_source
from domestique.store.tables.outbox import delivered, outbox_item
from domestique.store.tables.raw_files import raw_file

FILES = ("fit", "gpx", "tcx")
NoFile = Literal["demo", "typed", "no_recording"]


@dataclass(frozen=True, slots=True)
class Finished:
    """`made`: a FIT file is made of part `part` of `raw_id`, or of a stretch of it; else that file goes as it is."""

    id: UUID
    name: str | None
    sport: str
    start_at: datetime
    raw_id: UUID
    kind: str
    size: int | None
    made: bool = False
    part: int = 0
    from_s: float | None = None
    to_s: float | None = None


def _names(slugs: Collection[str]) -> str:
    """As a regular expression: a second account of a service has a number behind its name."""
    return f"^({'|'.join(re.escape(slug) for slug in sorted(slugs))})(_[0-9]+)?$"


def _from(slugs: Collection[str]) -> Any:
    """A recording, or the activity itself, that came from that service: by a connection or out of its export."""
    source, file, names = activity_source.alias("taken"), raw_file.alias("taken_file"), _names(slugs)
    there = exists().where(
        source.c.user_id == activity.c.user_id,
        source.c.activity_id == activity.c.id,
        file.c.user_id == source.c.user_id,
        file.c.id == source.c.raw_id,
        or_(source.c.facts["origin"].astext.regexp_match(names), file.c.source.regexp_match(names)),
    )
    return or_(there, func.split_part(func.coalesce(activity.c.origin, ""), ":", 1).regexp_match(names))


def _shared() -> Any:
    """The file holds more than this one recording: handing it in whole would bring the others along."""
    other = activity_source.alias("beside")
    return exists().where(
        other.c.user_id == activity_source.c.user_id,
        other.c.raw_id == activity_source.c.raw_id,
        or_(other.c.part != activity_source.c.part, other.c.from_s.is_distinct_from(activity_source.c.from_s)),
    )


_WHOLE = and_(
    activity_source.c.part == 0,
    activity_source.c.from_s.is_(None),
    activity_source.c.to_s.is_(None),
    raw_file.c.kind.in_(FILES),
    ~_shared(),
)
_COLUMNS = (
    activity.c.id, activity.c.name, activity.c.sport, activity.c.start_at, raw_file.c.id.label("raw_id"),
    raw_file.c.kind, raw_file.c.size, (~_WHOLE).label("made"), activity_source.c.part, activity_source.c.from_s,
    activity_source.c.to_s,
)  # fmt: skip


def _recordings(user_id: UUID) -> Any:
    """Rows of activity and recording: the ones that can go as they came first, of those the one with the most in it."""
    return (
        select(*_COLUMNS)
        .join(
            activity_source,
            and_(activity_source.c.user_id == activity.c.user_id, activity_source.c.activity_id == activity.c.id),
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
        )
        .order_by(activity.c.id, _WHOLE.desc(), func.cardinality(activity_source.c.channels).desc(), raw_file.c.id)
    )


async def file_of(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> Finished | NoFile:
    """What would go out, to whichever service; or why nothing can."""
    row = (await conn.execute(_recordings(user_id).where(activity.c.id == activity_id).limit(1))).one_or_none()
    if row is not None:
        return _finished(row)
    own = select(activity.c.sample, activity.c.manual).where(
        activity.c.user_id == user_id, activity.c.id == activity_id
    )
    sample, manual = (await conn.execute(own)).one_or_none() or (False, False)
    return "demo" if sample else "typed" if manual else "no_recording"


async def came_from(conn: AsyncConnection, user_id: UUID, activity_id: UUID, slugs: Collection[str]) -> bool:
    """`slugs`: of the service, and of each way in to it."""
    query = select(_from(slugs)).where(activity.c.user_id == user_id, activity.c.id == activity_id)
    return bool(await conn.scalar(query))


async def waiting(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, slugs: Collection[str], *, since: datetime, limit: int
) -> Sequence[Finished]:
    """Begun since then, with a file of its own, and never yet decided about for this connection."""
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
    query = (
        _recordings(user_id)
        .ext(distinct_on(activity.c.id))
        .where(activity.c.start_at >= since, _WHOLE, ~_from(slugs), ~decided, ~there)
    )
    return [_finished(row) for row in await conn.execute(query.limit(limit))]


def _finished(row: Row[Any]) -> Finished:
    told: dict[str, Any] = dict(row._mapping)
    return Finished(**{**told, "kind": "fit", "size": None} if told["made"] else told)
