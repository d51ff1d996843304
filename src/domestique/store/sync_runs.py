"""Syncs, each with what it was asked for and what came of it. Long ones go on in several jobs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import and_, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.connections import sync_run as table
from domestique.store.tables.jobs import job_run

Reason = Literal["schedule", "asked", "connected", "webhook"]
End = Literal["done", "failed", "cancelled", "lost"]

TASK = "sync_connection"


def lock_of(connection_id: UUID) -> str:
    """Of the queue: one sync of a connection at a time."""
    return f"sync:{connection_id}"


@dataclass(frozen=True, slots=True)
class SyncRun:
    """`finished`: kinds read to their end. `import_id`: the import its newest files were put in."""

    id: UUID
    connection_id: UUID
    job_id: UUID | None
    reason: str
    asked: Mapping[str, Any]
    state: str
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    finished: tuple[str, ...]
    counts: Mapping[str, Any]
    trouble_code: str | None
    import_id: UUID | None

    @property
    def unread(self) -> tuple[tuple[str, str], ...]:
        """Kinds, each with the code, of which something could not be read."""
        named = [name.split(" ") for name, count in self.counts.items() if count]
        return tuple((word[1], word[2]) for word in named if len(word) == 3 and word[0] == _UNREAD)


def unread_name(kind: str, code: str) -> str:
    """Among the counts of a run: how much of that kind could not be read."""
    return f"{_UNREAD} {kind} {code}"


_UNREAD = "unread"
_COLUMNS = tuple(table.c[name] for name in SyncRun.__slots__)


async def add(
    conn: AsyncConnection,
    user_id: UUID,
    run_id: UUID,
    connection_id: UUID,
    *,
    reason: Reason,
    asked: Mapping[str, Any],
    now: datetime,
) -> None:
    await conn.execute(
        insert(table).values(
            user_id=user_id,
            id=run_id,
            connection_id=connection_id,
            reason=reason,
            asked=dict(asked),
            state="waiting",
            created_at=now,
        )
    )


async def alone(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> None:
    """Who looks for a run and adds one where there is none does so alone, until the transaction ends."""
    await conn.execute(
        select(func.pg_advisory_xact_lock(func.hashtextextended(f"{user_id} {lock_of(connection_id)}", 0)))
    )


async def get(conn: AsyncConnection, user_id: UUID, run_id: UUID) -> SyncRun | None:
    row = (await conn.execute(select(*_COLUMNS).where(_one(user_id, run_id)))).one_or_none()
    return None if row is None else _run(row)


async def of_job(conn: AsyncConnection, user_id: UUID, job_id: UUID) -> SyncRun | None:
    row = (
        await conn.execute(
            select(*_COLUMNS).where(table.c.user_id == user_id, table.c.job_id == job_id).order_by(table.c.id.desc())
        )
    ).first()
    return None if row is None else _run(row)


async def unended(conn: AsyncConnection, user_id: UUID, connection_id: UUID | None = None) -> tuple[SyncRun, ...]:
    """That wait or go on, the oldest first."""
    query = select(*_COLUMNS).where(table.c.user_id == user_id, table.c.ended_at.is_(None))
    if connection_id is not None:
        query = query.where(table.c.connection_id == connection_id)
    return tuple(_run(row) for row in await conn.execute(query.order_by(table.c.id)))


async def at_work(conn: AsyncConnection, user_id: UUID, connection_id: UUID) -> tuple[SyncRun, ...]:
    """Those that did not end and whose job waits or goes on: the others were left behind."""
    alive = exists().where(
        job_run.c.user_id == table.c.user_id,
        job_run.c.id == table.c.job_id,
        job_run.c.state.in_(("waiting", "running")),
    )
    query = select(*_COLUMNS).where(
        table.c.user_id == user_id, table.c.connection_id == connection_id, table.c.ended_at.is_(None), alive
    )
    return tuple(_run(row) for row in await conn.execute(query.order_by(table.c.id)))


async def page(
    conn: AsyncConnection, user_id: UUID, *, connection_id: UUID | None = None, before: UUID | None = None, limit: int
) -> tuple[SyncRun, ...]:
    """The newest first; ids are made in order of time."""
    query = select(*_COLUMNS).where(table.c.user_id == user_id)
    if connection_id is not None:
        query = query.where(table.c.connection_id == connection_id)
    if before is not None:
        query = query.where(table.c.id < before)
    return tuple(_run(row) for row in await conn.execute(query.order_by(table.c.id.desc()).limit(limit)))


async def set_job(conn: AsyncConnection, user_id: UUID, run_id: UUID, job_id: UUID) -> None:
    await _update(conn, user_id, run_id, job_id=job_id)


async def set_import(conn: AsyncConnection, user_id: UUID, run_id: UUID, import_id: UUID | None) -> None:
    await _update(conn, user_id, run_id, import_id=import_id)


async def begin(conn: AsyncConnection, user_id: UUID, run_id: UUID, *, now: datetime) -> None:
    await conn.execute(
        update(table)
        .where(_one(user_id, run_id))
        .values(state="running", started_at=func.coalesce(table.c.started_at, now), ended_at=None, trouble_code=None)
    )


async def note(
    conn: AsyncConnection, user_id: UUID, run_id: UUID, *, counts: Mapping[str, Any], finished: tuple[str, ...]
) -> None:
    await _update(conn, user_id, run_id, counts=dict(counts), finished=list(finished))


async def end(
    conn: AsyncConnection, user_id: UUID, run_id: UUID, state: End, *, code: str | None = None, now: datetime
) -> None:
    await _update(conn, user_id, run_id, state=state, trouble_code=code, ended_at=now)


async def system_prune(conn: AsyncConnection, *, before: datetime) -> int:
    """Of every user: as old as the history of jobs is kept. The last of a connection stays."""
    later = table.alias("later")
    newer = exists().where(
        later.c.user_id == table.c.user_id, later.c.connection_id == table.c.connection_id, later.c.id > table.c.id
    )
    gone = await conn.execute(delete(table).where(table.c.ended_at < before, newer))
    return gone.rowcount


async def _update(conn: AsyncConnection, user_id: UUID, run_id: UUID, **values: Any) -> None:
    await conn.execute(update(table).where(_one(user_id, run_id)).values(values))


def _one(user_id: UUID, run_id: UUID) -> Any:
    return and_(table.c.user_id == user_id, table.c.id == run_id)


def _run(row: Any) -> SyncRun:
    return SyncRun(**{**row._asdict(), "finished": tuple(row.finished)})
