"""Objects of an outside service that became recordings here, or will: what it said of each, and what became of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.imports import import_batch, import_item
from domestique.store.tables.remote import remote_object as table

STAYED = ("edited", "shared")
"""Why something that was deleted there is still here, and the athlete may be asked about it."""

TRIES = 5
"""For a file that does not come; then it waits for somebody to ask for everything again."""

_CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class RemoteObject:
    """`recording_id`: the raw file its recordings are read from. `gone_how`: binned, or kept and why."""

    external_id: str
    digest: str
    start_at: datetime | None
    type: str | None
    facts: Mapping[str, str]
    has_file: bool
    recording_id: UUID | None = None
    tries: int = 0
    trouble_code: str | None = None
    gone_at: datetime | None = None
    gone_how: str | None = None
    change_id: UUID | None = None


_COLUMNS = tuple(table.c[name] for name in RemoteObject.__slots__)


_WITHOUT_FILE = (
    table.c.has_file, table.c.recording_id.is_(None), table.c.gone_at.is_(None), table.c.tries < TRIES,
)  # fmt: skip


async def known(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, external_ids: Collection[str]
) -> Mapping[str, RemoteObject]:
    where = and_(_of(user_id, connection_id, kind), table.c.external_id.in_(external_ids))
    rows = await conn.execute(select(*_COLUMNS).where(where))
    return {row.external_id: RemoteObject(*row) for row in rows}


async def put(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    kind: str,
    objects: Sequence[RemoteObject],
    *,
    now: datetime,
) -> None:
    """What the service says of each, and that it is there. What became of it here is not touched."""
    if not objects:
        return
    new = insert(table)
    said = ("digest", "start_at", "type", "facts", "has_file", "seen_at")
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=["user_id", "connection_id", "kind", "external_id"],
            set_={
                **{name: new.excluded[name] for name in said},
                "gone_at": None,
                "gone_how": None,
            },
        ),
        [
            {
                "user_id": user_id,
                "connection_id": connection_id,
                "kind": kind,
                "external_id": one.external_id,
                "digest": one.digest,
                "start_at": one.start_at,
                "type": one.type,
                "facts": dict(one.facts),
                "has_file": one.has_file,
                "seen_at": now,
            }
            for one in objects
        ],
    )


async def set_recordings(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, recordings: Mapping[str, UUID]
) -> None:
    """By their ids there."""
    if recordings:
        where = and_(_of(user_id, connection_id, kind), table.c.external_id == bindparam("there"))
        values = {"recording_id": bindparam("came_as"), "tries": 0, "trouble_code": None}
        rows = [{"there": external_id, "came_as": raw_id} for external_id, raw_id in recordings.items()]
        await conn.execute(update(table).where(where).values(values), rows)


async def fetch_again(conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, external_id: str) -> None:
    await _update(conn, user_id, connection_id, kind, external_id, recording_id=None, tries=0, trouble_code=None)


async def file_failed(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    kind: str,
    external_id: str,
    *,
    code: str,
    for_good: bool,
) -> None:
    """`for_good`: there is none, and asking again would not help."""
    values: dict[str, Any] = {"tries": table.c.tries + 1, "trouble_code": code}
    await _update(
        conn, user_id, connection_id, kind, external_id, **values, **({"has_file": False} if for_good else {})
    )


async def try_files_again(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> None:
    """Those that did not come, and those that came and could not be read: they may have been spoilt on the way."""
    item = import_item.c
    spoilt = (
        select(item.raw_id)
        .where(item.user_id == user_id, item.raw_id.is_not(None))
        .group_by(item.raw_id)
        .having(func.bool_and(item.state == "failed"))
    )
    await conn.execute(
        update(table)
        .where(
            table.c.user_id == user_id,
            table.c.connection_id == connection_id,
            or_(table.c.recording_id.is_(None), table.c.recording_id.in_(spoilt)),
        )
        .values(recording_id=None, tries=0, has_file=True, trouble_code=None)
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """An object whose file was not fetched yet."""

    kind: str
    external_id: str
    type: str | None


async def without_file(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, *, limit: int, but: Collection[str] = ()
) -> tuple[Waiting, ...]:
    """The newest first: what was done yesterday is looked at before what was done years ago."""
    rows = await conn.execute(
        select(table.c.kind, table.c.external_id, table.c.type)
        .where(_of(user_id, connection_id, kind), *_WITHOUT_FILE, table.c.external_id.not_in(but))
        .order_by(table.c.start_at.desc().nulls_last(), table.c.external_id)
        .limit(limit)
    )
    return tuple(Waiting(*row) for row in rows)


async def kinds_without_file(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> frozenset[str]:
    """Of which kinds files wait to be fetched."""
    query = select(table.c.kind).where(
        table.c.user_id == user_id, table.c.connection_id == connection_id, *_WITHOUT_FILE
    )
    return frozenset((await conn.execute(query.distinct())).scalars())


async def not_listed(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    kind: str,
    *,
    window: tuple[datetime, datetime],
    listed: Collection[str],
    since: datetime | None = None,
) -> tuple[str, ...]:
    """What we hold of that time and is not among the listed, nor was seen since: gone there."""
    query = select(table.c.external_id).where(
        _of(user_id, connection_id, kind),
        table.c.gone_at.is_(None),
        table.c.start_at >= window[0],
        table.c.start_at < window[1],
        table.c.external_id.not_in(listed),
    )
    rows = await conn.execute(query if since is None else query.where(table.c.seen_at < since))
    return tuple(rows.scalars())


async def seen(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, external_id: str, *, now: datetime
) -> None:
    """It is there; what was said of it is not the last word."""
    await _update(conn, user_id, connection_id, kind, external_id, seen_at=now)


async def set_gone(
    conn: AsyncConnection,
    user_id: UUID,
    connection_id: UUID,
    kind: str,
    external_id: str,
    *,
    at: datetime,
    how: str,
    change_id: UUID | None,
) -> None:
    await _update(conn, user_id, connection_id, kind, external_id, gone_at=at, gone_how=how, change_id=change_id)


async def facts_of(
    conn: AsyncConnection, user_id: UUID, recording_ids: Collection[UUID]
) -> Mapping[UUID, Mapping[str, str]]:
    """What services say of these raw files, by raw file."""
    found: dict[UUID, Mapping[str, str]] = {}
    ids = list(recording_ids)
    for at in range(0, len(ids), _CHUNK):
        rows = await conn.execute(
            select(table.c.recording_id, table.c.facts)
            .where(table.c.user_id == user_id, table.c.recording_id.in_(ids[at : at + _CHUNK]))
            .order_by(table.c.seen_at)
        )
        found |= {row.recording_id: row.facts for row in rows}
    return found


async def handed_in(conn: AsyncConnection, user_id: UUID, recording_id: UUID, *, source: str) -> bool:
    """Whether the same file also came another way: then it is not the service's to take away."""
    item, batch = import_item.c, import_batch.c
    other = (
        select(item.id)
        .join(import_batch, and_(batch.user_id == item.user_id, batch.id == item.import_id))
        .where(item.user_id == user_id, item.raw_id == recording_id, batch.source != source)
        .limit(1)
    )
    return (await conn.execute(other)).first() is not None


@dataclass(frozen=True, slots=True)
class Stayed:
    """Deleted there, and still here: `how` says why. `recording_id`: the raw file it is read from."""

    kind: str
    external_id: str
    gone_at: datetime
    how: str
    recording_id: UUID | None


async def stayed(conn: AsyncConnection, user_id: UUID, connection_id: UUID, *, limit: int) -> tuple[Stayed, ...]:
    """The latest deletions first."""
    rows = await conn.execute(
        select(
            table.c.kind,
            table.c.external_id,
            table.c.gone_at,
            table.c.gone_how,
            table.c.recording_id,
        )
        .where(
            table.c.user_id == user_id,
            table.c.connection_id == connection_id,
            table.c.gone_at.is_not(None),
            table.c.gone_how.in_(STAYED),
        )
        .order_by(table.c.gone_at.desc(), table.c.external_id)
        .limit(limit)
    )
    return tuple(Stayed(*row) for row in rows)


@dataclass(frozen=True, slots=True)
class Tally:
    objects: int
    waiting: int
    failed: int
    gone: int


async def tally(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> Tally:
    open_ = and_(table.c.has_file, table.c.recording_id.is_(None), table.c.gone_at.is_(None))
    row = (
        await conn.execute(
            select(
                func.count().label("objects"),
                func.count().filter(and_(open_, table.c.tries < TRIES)).label("waiting"),
                func.count().filter(or_(table.c.trouble_code.is_not(None))).label("failed"),
                func.count(table.c.gone_at).label("gone"),
            ).where(table.c.user_id == user_id, table.c.connection_id == connection_id)
        )
    ).one()
    return Tally(*row)


async def kinds_in_trouble(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> frozenset[str]:
    """Of which the file of some object did not come, or could not be read."""
    mine = and_(table.c.user_id == user_id, table.c.connection_id == connection_id)
    return frozenset(await conn.scalars(select(table.c.kind).where(mine, table.c.trouble_code.is_not(None)).distinct()))


async def _update(
    conn: AsyncConnection, user_id: UUID, connection_id: UUID, kind: str, external_id: str, **values: Any
) -> None:
    where = and_(_of(user_id, connection_id, kind), table.c.external_id == external_id)
    await conn.execute(update(table).where(where).values(values))


def _of(user_id: UUID, connection_id: UUID, kind: str) -> Any:
    return and_(table.c.user_id == user_id, table.c.connection_id == connection_id, table.c.kind == kind)
