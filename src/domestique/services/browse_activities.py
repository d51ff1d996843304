"""Look at activities: lists, one of them whole, its samples, and the file it came from."""

import asyncio
import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from domestique.kit.cursor import BadCursor
from domestique.model.streams import Stream
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Refused
from domestique.store import activities, activity_lists, activity_parts, keyset, raw_files, streams, tags
from domestique.store.activities import ActivityRow, Detail
from domestique.store.activity_filter import Filter
from domestique.store.activity_lists import Order, Period, Sums
from domestique.store.keyset import Place
from domestique.store.raw_files import RawFile
from domestique.store.recordings import StoredLap, StoredSet
from domestique.store.tags import Tag


class OriginalGone(Refused):
    """The database knows the file, the data folder has lost it."""


@dataclass(frozen=True, slots=True)
class ActivityPage:
    rows: tuple[ActivityRow, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class ActivityGroups:
    """`groups` by key ("2026-11" or "2026"), the newest first."""

    groups: tuple[tuple[str, Sums], ...]
    total: Sums


@dataclass(frozen=True, slots=True)
class WholeActivity:
    detail: Detail
    laps: tuple[StoredLap, ...]
    pauses: tuple[tuple[float, float], ...]
    sets: tuple[StoredSet, ...]
    raw_file: RawFile | None


@dataclass(frozen=True, slots=True)
class ActivityStreams:
    row: ActivityRow
    streams: tuple[Stream, ...]


async def list_activities(
    desk: Desk, user_id: UUID, wanted: Filter, *, order: Order, descending: bool, cursor: str | None, limit: int
) -> ActivityPage:
    after = None if cursor is None else _place(cursor, order)
    async with desk.database.as_user(user_id) as conn:
        rows = await activity_lists.page(
            conn, user_id, wanted, order=order, descending=descending, after=after, limit=limit + 1
        )
    shown = tuple(row for row, _ in rows[:limit])
    return ActivityPage(shown, keyset.sealed(order, rows[limit - 1][1]) if len(rows) > limit else None)


def _place(cursor: str, order: Order) -> Place:
    try:
        return activity_lists.place_of(cursor, order)
    except BadCursor as cause:
        raise BadValue("cursor", "cursor") from cause


async def group_activities(desk: Desk, user_id: UUID, wanted: Filter, *, by: Period, zone: str) -> ActivityGroups:
    async with desk.database.as_user(user_id) as conn:
        found = await activity_lists.groups(conn, user_id, wanted, by=by, zone=zone)
    digits = 7 if by == "month" else 4
    groups = tuple((first.isoformat()[:digits], sums) for first, sums in found)
    return ActivityGroups(groups, total_of([sums for _, sums in groups]))


def total_of(parts: Sequence[Sums]) -> Sums:
    """What is known of none is not known."""

    def total(values: Sequence[float | None]) -> float | None:
        known = [value for value in values if value is not None]
        return math.fsum(known) if known else None

    return Sums(
        count=sum(part.count for part in parts),
        duration_s=total([part.duration_s for part in parts]),
        distance_m=total([part.distance_m for part in parts]),
        ascent_m=total([part.ascent_m for part in parts]),
    )


async def list_tags(desk: Desk, user_id: UUID) -> tuple[Tag, ...]:
    async with desk.database.as_user(user_id) as conn:
        return await tags.every(conn, user_id)


async def get_activity(desk: Desk, user_id: UUID, activity_id: UUID) -> WholeActivity:
    async with desk.database.as_user(user_id) as conn:
        detail = await activities.find(conn, user_id, activity_id)
        if detail is None:
            raise NotFound
        activity_id = detail.row.id
        sources = await activity_parts.sources_of_activity(conn, user_id, activity_id)
        return WholeActivity(
            detail=detail,
            laps=await activity_parts.laps(conn, user_id, activity_id),
            pauses=await activity_parts.pauses(conn, user_id, activity_id),
            sets=await activity_parts.sets(conn, user_id, activity_id),
            raw_file=await raw_files.get(conn, user_id, sources[0].raw_id) if sources else None,
        )


async def read_streams(
    desk: Desk,
    user_id: UUID,
    activity_id: UUID,
    channels: Collection[str] | None,
    *,
    known: Callable[[ActivityRow], bool] = lambda row: False,
) -> ActivityStreams:
    """`known` is asked whether the caller has this version of it already; then no samples are read."""
    async with desk.database.as_user(user_id) as conn:
        detail = await activities.find(conn, user_id, activity_id)
        if detail is None:
            raise NotFound
        activity_id = detail.row.id
        if known(detail.row):
            return ActivityStreams(detail.row, ())
        stored = await streams.read(conn, user_id, activity_id, channels)
    unpacked = await asyncio.to_thread(lambda: tuple(streams.unpack(stream) for stream in stored))
    return ActivityStreams(detail.row, unpacked)


async def find_original(desk: Desk, user_id: UUID, activity_id: UUID) -> RawFile:
    """The file the activity was first read from."""
    async with desk.database.as_user(user_id) as conn:
        detail = await activities.find(conn, user_id, activity_id)
        if detail is None:
            raise NotFound
        sources = await activity_parts.sources_of_activity(conn, user_id, detail.row.id)
        raw = await raw_files.get(conn, user_id, sources[0].raw_id) if sources else None
    if raw is None:
        raise NotFound
    return raw
