"""Activities that nothing recorded: typed by the athlete, here or where an export comes from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, cast, exists, insert, select, update
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.dialects.postgresql import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.formats.sports import sport_of
from domestique.kit.plain_text import storable
from domestique.kit.search_words import tsvector
from domestique.store.export_index import Row
from domestique.store.tables.activities import activity, activity_source

_NEAR = timedelta(minutes=2)
"""Two lists of the same session tell its start a little differently."""
_WORDS = ("search", "note_words", "tag_words")


async def add(
    conn: AsyncConnection,
    user_id: UUID,
    activity_id: UUID,
    *,
    new: Mapping[str, Any],
    own: Sequence[str],
    now: datetime,
) -> None:
    """`new` by column (store/activity_wishes.py)."""
    words = {name: cast(new.get(name, ""), TSVECTOR) for name in _WORDS}
    rest = {name: value for name, value in new.items() if name in activity.c and name not in _WORDS}
    await conn.execute(
        insert(activity).values(
            user_id=user_id,
            id=activity_id,
            manual=True,
            own_fields=list(own),
            created_at=now,
            changed_at=now,
            **rest,
            **words,
        )
    )


async def add_row(
    conn: AsyncConnection,
    user_id: UUID,
    activity_id: UUID,
    row: Row,
    *,
    gear_id: UUID | None,
    sample: bool,
    now: datetime,
) -> bool:
    """False where it is here already, in the bin too, or something else began at that time."""
    beside = exists().where(
        activity.c.user_id == user_id, activity.c.start_at.between(row.start - _NEAR, row.start + _NEAR)
    )
    if await conn.scalar(select(beside)):
        return False
    sport, sub_sport = sport_of(row.kind)
    name = storable(row.name).strip() if row.name else None
    notes = storable(row.notes) if row.notes else None
    made = await conn.execute(
        insert_or(activity)
        .values(
            user_id=user_id,
            id=activity_id,
            manual=True,
            origin=row.origin,
            name=name,
            source_name=name,
            sport=sport.value,
            source_sport=sport.value,
            sub_sport=sub_sport,
            notes=notes,
            start_at=row.start,
            elapsed_s=row.elapsed_s,
            timer_s=row.elapsed_s,
            distance_m=row.distance_m or None,
            avg_hr_bpm=row.avg_hr_bpm or None,
            gear_id=gear_id,
            sample=sample,
            created_at=now,
            changed_at=now,
            search=cast(tsvector(name, sub_sport), TSVECTOR),
            note_words=cast(tsvector(notes), TSVECTOR),
        )
        .on_conflict_do_nothing()
        .execution_options(preserve_rowcount=True)
    )
    return made.rowcount == 1


async def give_way(conn: AsyncConnection, user_id: UUID, activity_ids: Sequence[UUID], *, now: datetime) -> None:
    """A line of a table goes into the recording of the same session once that comes, if nobody wrote on it."""
    recorded = activity.alias("recorded")
    same = and_(
        recorded.c.user_id == user_id,
        recorded.c.id.in_(activity_ids),
        recorded.c.start_at.between(activity.c.start_at - _NEAR, activity.c.start_at + _NEAR),
    )
    await conn.execute(
        update(activity)
        .where(
            activity.c.user_id == user_id,
            activity.c.origin.is_not(None),
            activity.c.deleted_at.is_(None),
            activity.c.own_fields == [],
            same,
        )
        .values(deleted_at=now, absorbed_by=recorded.c.id, version=activity.c.version + 1)
    )


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a file said of itself, in metres and seconds."""

    start: datetime
    distance_m: float | None
    elapsed_s: float | None
    timer_s: float | None


async def recorded_between(conn: AsyncConnection, user_id: UUID, since: datetime, until: datetime) -> list[Recorded]:
    source = activity_source.c
    rows = await conn.execute(
        select(source.start_at, source.distance_m, source.elapsed_s, activity.c.timer_s)
        .join(activity, and_(activity.c.user_id == source.user_id, activity.c.id == source.home_id))
        .where(source.user_id == user_id, source.start_at.between(since, until))
    )
    return [Recorded(*row) for row in rows]
