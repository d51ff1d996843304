"""Which recordings make which activity: found, moved, cut, and kept apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.change_sets import carry
from domestique.store.raw_files import DEMO
from domestique.store.tables.activities import activity, activity_source
from domestique.store.tables.linking import kept_apart
from domestique.store.tables.raw_files import raw_file

LONGEST = timedelta(days=4)
"""How far before a moment a recording that reaches it may have begun: looked for in an index, so bounded."""

TWINS_TASK = "merge_twins"
TWINS_LOCK = "twins"
"""One at a time for each user, so that two never decide about the same recordings."""

_LINKING = 7


@dataclass(frozen=True, slots=True)
class Link:
    """One recording of an activity, with the file it comes from. `home_id` is the activity it made when it came."""

    id: UUID
    activity_id: UUID
    home_id: UUID
    raw_id: UUID
    sha256: str
    file_name: str
    file_size: int
    kind: str | None
    blob_key: str
    part: int
    sport: str
    start_at: datetime
    elapsed_s: float | None
    device: Mapping[str, Any]
    channels: tuple[str, ...]
    from_s: float | None
    to_s: float | None
    facts: Mapping[str, str]
    added_at: datetime
    sample: bool

    @property
    def key(self) -> str:
        """What the recording is, whatever ids it was given here."""
        stretch = "" if self.from_s is None and self.to_s is None else f"@{self.from_s or 0:g}-{self.to_s or 0:g}"
        return f"{self.sha256}:{self.part}{stretch}"


_source = activity_source.c
_LINK = (
    _source.id,
    _source.activity_id,
    _source.home_id,
    _source.raw_id,
    raw_file.c.sha256,
    raw_file.c.name.label("file_name"),
    raw_file.c.size.label("file_size"),
    raw_file.c.kind,
    raw_file.c.blob_key,
    _source.part,
    _source.sport,
    _source.start_at,
    _source.elapsed_s,
    _source.device,
    _source.channels,
    _source.from_s,
    _source.to_s,
    _source.facts,
    _source.added_at,
    (raw_file.c.source == DEMO).label("sample"),
)


async def hold(conn: AsyncConnection, user_id: UUID) -> None:
    """Until the transaction ends nobody else links this user's recordings."""
    await conn.execute(
        text("SELECT pg_advisory_xact_lock(:room, hashtext(:who))"), {"room": _LINKING, "who": str(user_id)}
    )


async def of_activity(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[Link, ...]:
    return await _links(conn, user_id, _source.activity_id == activity_id)


async def get(conn: AsyncConnection, user_id: UUID, source_id: UUID) -> Link | None:
    found = await _links(conn, user_id, _source.id == source_id)
    return found[0] if found else None


async def not_compared(conn: AsyncConnection, user_id: UUID, *, limit: int) -> tuple[Link, ...]:
    """Recordings whose twins were not looked for yet, the earliest first."""
    living = exists().where(
        activity.c.user_id == _source.user_id, activity.c.id == _source.activity_id, activity.c.deleted_at.is_(None)
    )
    return await _links(conn, user_id, and_(_source.compared_at.is_(None), living), limit=limit)


async def settle_lone(conn: AsyncConnection, user_id: UUID, *, at: datetime) -> bool:
    """New recordings that nothing else overlaps have no twins; whether any others are left to be compared."""
    other = activity_source.alias("other")
    lasts = func.make_interval(0, 0, 0, 0, 0, 0, func.coalesce(_source.elapsed_s, 0.0))
    other_lasts = func.make_interval(0, 0, 0, 0, 0, 0, func.coalesce(other.c.elapsed_s, 0.0))
    beside = exists().where(
        other.c.user_id == _source.user_id,
        other.c.activity_id != _source.activity_id,
        other.c.start_at > _source.start_at - LONGEST,
        other.c.start_at < _source.start_at + lasts,
        other.c.start_at + other_lasts > _source.start_at,
    )
    new = and_(_source.user_id == user_id, _source.compared_at.is_(None))
    await conn.execute(update(activity_source).where(new, ~beside).values(compared_at=at))
    return (await conn.execute(select(_source.id).where(new).limit(1))).first() is not None


async def near(conn: AsyncConnection, user_id: UUID, link: Link) -> tuple[Link, ...]:
    """As `overlapping`, without those that the athlete took apart from it or from what it was put together with."""
    mine, theirs = activity_source.alias("mine"), activity_source.alias("theirs")
    apart = exists().where(
        mine.c.user_id == user_id,
        mine.c.activity_id == link.activity_id,
        theirs.c.user_id == user_id,
        theirs.c.activity_id == _source.activity_id,
        kept_apart.c.user_id == user_id,
        kept_apart.c.low_id == func.least(mine.c.id, theirs.c.id),
        kept_apart.c.high_id == func.greatest(mine.c.id, theirs.c.id),
    )
    return await _links(conn, user_id, and_(_overlapping(link), ~apart))


async def overlapping(conn: AsyncConnection, user_id: UUID, link: Link) -> tuple[Link, ...]:
    """Recordings of other living activities that overlap this one in time."""
    return await _links(conn, user_id, _overlapping(link))


def _overlapping(link: Link) -> ColumnElement[bool]:
    end = link.start_at + timedelta(seconds=link.elapsed_s or 0.0)
    other = exists().where(
        activity.c.user_id == _source.user_id,
        activity.c.id == _source.activity_id,
        activity.c.deleted_at.is_(None),
        activity.c.id != link.activity_id,
    )
    lasts = func.make_interval(0, 0, 0, 0, 0, 0, func.coalesce(_source.elapsed_s, 0.0))
    return and_(
        other,
        _source.start_at > link.start_at - LONGEST,
        _source.start_at < end,
        _source.start_at + lasts > link.start_at,
        (raw_file.c.source == DEMO).is_(link.sample),
        # The legs of one multisport file follow each other; they are never twins.
        or_(_source.raw_id != link.raw_id, _source.part == link.part),
    )


async def _links(
    conn: AsyncConnection, user_id: UUID, condition: ColumnElement[bool], *, limit: int | None = None
) -> tuple[Link, ...]:
    rows = await conn.execute(
        select(*_LINK)
        .join(raw_file, and_(raw_file.c.user_id == _source.user_id, raw_file.c.id == _source.raw_id))
        .where(_source.user_id == user_id, condition)
        .order_by(_source.start_at, raw_file.c.sha256, _source.part, _source.from_s)
        .limit(limit)
    )
    return tuple(Link(**{**row._asdict(), "sha256": row.sha256.hex(), "channels": tuple(row.channels)}) for row in rows)


async def mark_compared(conn: AsyncConnection, user_id: UUID, source_ids: Sequence[UUID], *, at: datetime) -> None:
    await conn.execute(
        update(activity_source).where(_source.user_id == user_id, _source.id.in_(source_ids)).values(compared_at=at)
    )


async def move(conn: AsyncConnection, user_id: UUID, source_ids: Sequence[UUID], *, to: UUID) -> None:
    await conn.execute(
        update(activity_source).where(_source.user_id == user_id, _source.id.in_(source_ids)).values(activity_id=to)
    )


async def set_facts(conn: AsyncConnection, user_id: UUID, source_id: UUID, facts: Mapping[str, str]) -> None:
    await conn.execute(
        update(activity_source).where(_source.user_id == user_id, _source.id == source_id).values(facts=dict(facts))
    )


async def copy(conn: AsyncConnection, user_id: UUID, link: Link, *, activity_id: UUID, at: datetime) -> None:
    """The same recording once more, for the stretch that `link` names; its twins are not looked for."""
    await conn.execute(
        insert(activity_source).values(
            user_id=user_id,
            id=link.id,
            activity_id=activity_id,
            home_id=activity_id,
            raw_id=link.raw_id,
            part=link.part,
            sport=link.sport,
            start_at=link.start_at,
            elapsed_s=link.elapsed_s,
            device=dict(link.device),
            channels=list(link.channels),
            added_at=at,
            compared_at=at,
            from_s=link.from_s,
            to_s=link.to_s,
            facts=dict(link.facts),
        )
    )


async def remove(conn: AsyncConnection, user_id: UUID, source_id: UUID) -> None:
    await conn.execute(activity_source.delete().where(_source.user_id == user_id, _source.id == source_id))


async def home_of(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[bool, UUID | None]:
    """Whether it is in the lists, and which activity it was put together with, if any."""
    row = (
        await conn.execute(
            select(activity.c.deleted_at, activity.c.absorbed_by).where(
                activity.c.user_id == user_id, activity.c.id == activity_id
            )
        )
    ).one_or_none()
    return (False, None) if row is None else (row.deleted_at is None, row.absorbed_by)


async def set_stretch(
    conn: AsyncConnection, user_id: UUID, source_id: UUID, *, from_s: float | None, to_s: float | None
) -> None:
    await conn.execute(
        update(activity_source)
        .where(_source.user_id == user_id, _source.id == source_id)
        .values(from_s=from_s, to_s=to_s)
    )


async def keep_apart(
    conn: AsyncConnection, user_id: UUID, some: Sequence[UUID], others: Sequence[UUID], *, at: datetime
) -> tuple[tuple[UUID, UUID], ...]:
    """Each of the ones from each of the others. The pairs that were not kept apart before."""
    pairs = [
        {"user_id": user_id, "low_id": min(one, other), "high_id": max(one, other), "created_at": at}
        for one in some
        for other in others
    ]
    if not pairs:
        return ()
    new = insert(kept_apart).values(pairs).on_conflict_do_nothing().returning(kept_apart.c.low_id, kept_apart.c.high_id)
    return tuple((row.low_id, row.high_id) for row in await conn.execute(new))


async def let_meet(conn: AsyncConnection, user_id: UUID, pairs: Sequence[tuple[UUID, UUID]]) -> None:
    """The opposite of `keep_apart`."""
    key = tuple_(kept_apart.c.low_id, kept_apart.c.high_id)
    await conn.execute(kept_apart.delete().where(kept_apart.c.user_id == user_id, key.in_(list(pairs))))


async def provenance(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> Mapping[str, Any]:
    """Ids of sources: `leading`, and those of `channels` and `fields`; `lags` in seconds. Empty: all from one."""
    found = await conn.scalar(
        select(activity.c.provenance).where(activity.c.user_id == user_id, activity.c.id == activity_id)
    )
    return dict(found or {})


async def own_fields(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[str, ...]:
    """What the athlete set by hand."""
    found = await conn.scalar(
        select(activity.c.own_fields).where(activity.c.user_id == user_id, activity.c.id == activity_id)
    )
    return tuple(found or ())


async def absorb(conn: AsyncConnection, user_id: UUID, activity_id: UUID, *, into: UUID, at: datetime) -> None:
    """The activity leaves every list; its edits stay with it, for the day it is taken out again."""
    await conn.execute(
        update(activity)
        .where(activity.c.user_id == user_id, activity.c.id == activity_id)
        .values(deleted_at=at, absorbed_by=into, version=activity.c.version + 1)
    )
    await carry(conn, user_id, activity_id)


async def release(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> bool:
    """False when it was not absorbed."""
    changed = await conn.execute(
        update(activity)
        .where(activity.c.user_id == user_id, activity.c.id == activity_id, activity.c.absorbed_by.is_not(None))
        .values(deleted_at=None, absorbed_by=None, version=activity.c.version + 1)
    )
    await carry(conn, user_id, activity_id)
    return changed.rowcount == 1
