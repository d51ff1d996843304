"""What is to be done elsewhere. An item is written with the yes it came from, in one transaction, and says how the
thing shall stand there; whoever delivers it does what is missing. docs/adr/0027 says how it comes to an end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import and_, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.connections import connection
from domestique.store.tables.outbox import outbox_item as table

Deed = Literal["create", "update", "move", "delete", "upload"]
SubjectKind = Literal["workout", "activity"]
State = Literal["waiting", "sending", "unsure", "done", "failed", "cancelled"]
OPEN: tuple[State, ...] = ("waiting", "sending", "unsure")
ASKS = ("changed_there", "moved_there", "gone_there")
"""Troubles of what failed that only the athlete can end: theirs or ours."""

TASK = "deliver"


def lock_of(connection_id: UUID) -> str:
    """Of the queue: one delivery to a connection at a time."""
    return f"deliver:{connection_id}"


@dataclass(frozen=True, slots=True)
class Subject:
    kind: SubjectKind
    id: UUID


@dataclass(frozen=True, slots=True)
class NewItem:
    id: UUID
    connection_id: UUID
    service: str
    deed: Deed
    subject: Subject
    subject_name: str
    tag: str
    intent: Mapping[str, Any]
    before: Mapping[str, Any]
    look_first: bool = False
    overwrite: bool = False
    approved_by: Literal["athlete", "rule"] = "athlete"
    undo_of: UUID | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """`intent` {}: it shall not stand there. `look_first`: a deed was begun whose end nobody knows."""

    id: UUID
    connection_id: UUID
    service: str
    deed: str
    subject_kind: str
    subject_id: UUID
    subject_name: str
    tag: str
    intent: Mapping[str, Any]
    before: Mapping[str, Any]
    state: str
    look_first: bool
    overwrite: bool
    attempt: int
    next_at: datetime | None
    trouble: str | None
    detail: str | None
    ref: Mapping[str, str] | None
    differences: Sequence[Mapping[str, Any]] | None
    approved_by: str
    approved_at: datetime
    undo_of: UUID | None
    created_at: datetime
    changed_at: datetime
    done_at: datetime | None


_COLUMNS = tuple(table.c[name] for name in Item.__slots__)


async def add(conn: AsyncConnection, user_id: UUID, new: NewItem, *, now: datetime) -> None:
    await conn.execute(
        insert(table).values(
            user_id=user_id,
            id=new.id,
            connection_id=new.connection_id,
            service=new.service,
            deed=new.deed,
            subject_kind=new.subject.kind,
            subject_id=new.subject.id,
            subject_name=new.subject_name,
            tag=new.tag,
            intent=dict(new.intent),
            before=dict(new.before),
            state="waiting",
            look_first=new.look_first,
            overwrite=new.overwrite,
            next_at=now,
            approved_by=new.approved_by,
            approved_at=now,
            undo_of=new.undo_of,
            created_at=now,
            changed_at=now,
        )
    )


async def get(conn: AsyncConnection, user_id: UUID, item_id: UUID, *, lock: bool = False) -> Item | None:
    query = select(*_COLUMNS).where(table.c.user_id == user_id, table.c.id == item_id)
    row = (await conn.execute(query.with_for_update() if lock else query)).one_or_none()
    return None if row is None else Item(*row)


async def page(
    conn: AsyncConnection,
    user_id: UUID,
    *,
    states: Sequence[str] = (),
    connection_id: UUID | None = None,
    subject_kind: str | None = None,
    after: UUID | None = None,
    limit: int,
) -> tuple[Item, ...]:
    """The newest first."""
    query = select(*_COLUMNS).where(table.c.user_id == user_id)
    if connection_id is not None:
        query = query.where(table.c.connection_id == connection_id)
    if subject_kind is not None:
        query = query.where(table.c.subject_kind == subject_kind)
    if states:
        query = query.where(table.c.state.in_(states))
    if after is not None:
        query = query.where(table.c.id < after)
    return tuple(Item(*row) for row in await conn.execute(query.order_by(table.c.id.desc()).limit(limit)))


async def of_subject(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, subject: Subject, *, limit: int = 20
) -> tuple[Item, ...]:
    """The newest first, locked until the transaction ends."""
    query = select(*_COLUMNS).where(_about(user_id, connection_id, subject))
    rows = await conn.execute(query.order_by(table.c.id.desc()).limit(limit).with_for_update())
    return tuple(Item(*row) for row in rows)


async def newest(conn: AsyncConnection, user_id: UUID, connection_id: UUID, subject: Subject) -> Item | None:
    """Not locked: for telling only."""
    query = select(*_COLUMNS).where(_about(user_id, connection_id, subject)).order_by(table.c.id.desc()).limit(1)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else Item(*row)


async def newer(conn: AsyncConnection, user_id: UUID, item: Item) -> bool:
    """Whether anything that counts was decided about the same thing there since."""
    later = table.c
    query = select(later.id).where(
        later.user_id == user_id,
        later.connection_id == item.connection_id,
        later.subject_kind == item.subject_kind,
        later.subject_id == item.subject_id,
        later.id > item.id,
        later.state != "cancelled",
    )
    return await conn.scalar(query.limit(1)) is not None


async def count_uploads(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> dict[str, int]:
    """By state."""
    rows = await conn.execute(
        select(table.c.state, func.count())
        .where(table.c.user_id == user_id, table.c.connection_id == connection_id, table.c.deed == "upload")
        .group_by(table.c.state)
    )
    return {state: count for state, count in rows}


async def open_about(
    conn: AsyncConnection, user_id: UUID, kind: SubjectKind, subject_ids: Sequence[UUID]
) -> tuple[Item, ...]:
    query = select(*_COLUMNS).where(
        table.c.user_id == user_id,
        table.c.subject_kind == kind,
        table.c.subject_id.in_(subject_ids),
        table.c.state.in_(OPEN),
    )
    return tuple(Item(*row) for row in await conn.execute(query.order_by(table.c.id)))


async def take(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    *,
    lease: UUID,
    until: datetime,
    now: datetime,
    alone: bool = False,
) -> Item | None:
    """The oldest that is due and has no older open one about the same thing. From now on it counts as begun: what is
    answered has the `look_first` of before, and of one that was broken off it is true. `alone`: nothing, while another
    is held."""
    if alone and await _any_held(conn, user_id, connection_id, now=now):
        return None
    lost = and_(table.c.state == "sending", table.c.lease_until <= now)
    due = or_(and_(table.c.state.in_(("waiting", "unsure")), table.c.next_at <= now), lost)
    query = (
        select(*_COLUMNS)
        .where(table.c.user_id == user_id, table.c.connection_id == connection_id, due, _first())
        .order_by(table.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = (await conn.execute(query)).one_or_none()
    if row is None:
        return None
    found = Item(*row)
    changed = await conn.execute(
        update(table)
        .where(table.c.user_id == user_id, table.c.id == found.id)
        .values(
            state="sending",
            lease=lease,
            lease_until=until,
            attempt=table.c.attempt + 1,
            look_first=True,
            changed_at=now,
        )
        .returning(*_COLUMNS)
    )
    return replace(Item(*changed.one()), look_first=found.look_first or found.state == "sending")


async def _any_held(conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, now: datetime) -> bool:
    """Who asks this at the same time waits, and is told of what was taken meanwhile."""
    await conn.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(lock_of(connection_id), 0))))
    held = select(table.c.id).where(
        table.c.user_id == user_id,
        table.c.connection_id == connection_id,
        table.c.state == "sending",
        table.c.lease_until > now,
    )
    return await conn.scalar(held.limit(1)) is not None


async def hold(conn: AsyncConnection, user_id: UUID, item_id: UUID, lease: UUID, *, until: datetime) -> bool:
    """Asked first in every transaction that writes what came of it: False once somebody else has taken over."""
    held = and_(table.c.user_id == user_id, table.c.id == item_id, table.c.state == "sending", table.c.lease == lease)
    return (await conn.execute(update(table).where(held).values(lease_until=until))).rowcount == 1


async def settle(
    conn: AsyncConnection,
    user_id: UUID,
    item_id: UUID,
    *,
    state: State,
    now: datetime,
    next_at: datetime | None = None,
    trouble: str | None = None,
    detail: str | None = None,
    values: Mapping[str, Any] | None = None,
) -> None:
    """`values`: look_first, overwrite, attempt, ref, differences, before, where they change too."""
    some = ("look_first", "overwrite", "attempt", "ref", "differences", "before")
    more = {name: value for name, value in (values or {}).items() if name in some}
    await conn.execute(
        update(table)
        .where(table.c.user_id == user_id, table.c.id == item_id)
        .values(
            state=state,
            next_at=next_at,
            trouble=trouble,
            detail=detail,
            lease=None,
            lease_until=None,
            changed_at=now,
            done_at=now if state == "done" else None,
            **more,
        )
    )


async def postpone(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, until: datetime | None, trouble: str, now: datetime
) -> None:
    """All that wait for this connection. `until` None: until it works again."""
    await conn.execute(
        update(table)
        .where(
            table.c.user_id == user_id,
            table.c.connection_id == connection_id,
            table.c.state.in_(("waiting", "unsure")),
            or_(table.c.next_at <= now, table.c.next_at.is_(None)),
        )
        .values(next_at=until, trouble=trouble, changed_at=now)
    )


async def system_due(conn: AsyncConnection, *, now: datetime, limit: int) -> tuple[tuple[UUID, UUID], ...]:
    """Connections of any user that work and have something due, or something that waited for them to work."""
    lost = and_(table.c.state == "sending", table.c.lease_until <= now)
    waits = and_(table.c.state.in_(("waiting", "unsure")), or_(table.c.next_at <= now, table.c.next_at.is_(None)))
    query = (
        select(table.c.user_id, table.c.connection_id)
        .join(
            connection,
            and_(connection.c.user_id == table.c.user_id, connection.c.id == table.c.connection_id),
        )
        .where(or_(waits, lost), _first(), connection.c.state == "ok", connection.c.forgotten_at.is_(None))
        .group_by(table.c.user_id, table.c.connection_id)
        .order_by(func.min(table.c.created_at))
        .limit(limit)
    )
    return tuple((row[0], row[1]) for row in await conn.execute(query))


async def wake(conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, now: datetime) -> None:
    """What waited for the connection to work."""
    parked = and_(table.c.state.in_(("waiting", "unsure")), table.c.next_at.is_(None))
    await conn.execute(
        update(table)
        .where(table.c.user_id == user_id, table.c.connection_id == connection_id, parked)
        .values(next_at=now, changed_at=now)
    )


async def system_give_up(conn: AsyncConnection, *, now: datetime) -> int:
    """What waited for a connection that was forgotten meanwhile: nobody can send it any more."""
    gone = exists().where(
        connection.c.user_id == table.c.user_id,
        connection.c.id == table.c.connection_id,
        connection.c.forgotten_at.is_not(None),
    )
    ended = await conn.execute(
        update(table)
        .where(table.c.state.in_(("waiting", "unsure")), gone)
        .values(state="cancelled", trouble="forgotten", next_at=None, changed_at=now)
    )
    return ended.rowcount


def _first() -> Any:
    """Nothing older about the same thing is open: wishes come true in the order they were made."""
    older = table.alias("older")
    return ~exists().where(
        older.c.user_id == table.c.user_id,
        older.c.connection_id == table.c.connection_id,
        older.c.subject_kind == table.c.subject_kind,
        older.c.subject_id == table.c.subject_id,
        older.c.state.in_(OPEN),
        older.c.id < table.c.id,
    )


def _about(user_id: UUID, connection_id: UUID, subject: Subject) -> Any:
    return and_(
        table.c.user_id == user_id,
        table.c.connection_id == connection_id,
        table.c.subject_kind == subject.kind,
        table.c.subject_id == subject.id,
    )
