"""Imports and their items. An item's end is written with what it brought, so a killed import goes on where it was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, case, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.imports import import_batch, import_item
from domestique.store.tables.jobs import job_run
from domestique.store.tables.raw_files import raw_file

READ_TASK = "import_files"
READ_LOCK = "imports"
"""An athlete's imports are read one after the other, so that a huge one does not take every worker."""

UNFINISHED = ("waiting", "reading")
_OF_DAYS = ("days_read", "apple_health_read", "apple_health_in_part")
"""Codes of files that brought no activity, but figures of days."""
_SILENT = "opened"
"""An archive that was opened counts no more: its entries do."""


@dataclass(frozen=True, slots=True)
class Item:
    id: UUID
    name: str
    size: int
    position: int = 0
    container_id: UUID | None = None
    raw_id: UUID | None = None
    state: str = "waiting"
    activity_id: UUID | None = None
    code: str | None = None
    reason: str | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Batch:
    id: UUID
    state: str
    source: str
    job_id: UUID | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    total: int
    added: int
    wellness: int
    """Files that brought figures of days; not among `added`, which brought activities."""
    duplicates: int
    failed: int
    skipped: int
    kind: str | None
    """Whose account export was recognised in it: garmin, strava, apple_health."""

    @property
    def done(self) -> int:
        return self.added + self.wellness + self.duplicates + self.failed + self.skipped


_ITEM = tuple(import_item.c[name] for name in Item.__dataclass_fields__)


async def insert_batch(
    conn: AsyncConnection, user_id: UUID, import_id: UUID, *, source: str, created_at: datetime, state: str = "queued"
) -> None:
    await conn.execute(
        insert(import_batch).values(user_id=user_id, id=import_id, state=state, source=source, created_at=created_at)
    )


async def insert_items(conn: AsyncConnection, user_id: UUID, import_id: UUID, items: Sequence[Item]) -> None:
    """Harmless when done twice for the same places."""
    if not items:
        return
    await conn.execute(
        insert_or(import_item).on_conflict_do_nothing(constraint="uq_import_item_place"),
        [
            {
                "user_id": user_id,
                "id": item.id,
                "import_id": import_id,
                "container_id": item.container_id,
                "position": item.position,
                "name": item.name,
                "size": item.size,
                "raw_id": item.raw_id,
                "state": item.state,
                "code": item.code,
                "reason": item.reason,
                "detail": dict(item.detail),
            }
            for item in items
        ],
    )


async def count_items(conn: AsyncConnection, user_id: UUID, import_id: UUID) -> int:
    query = select(func.count()).where(import_item.c.user_id == user_id, import_item.c.import_id == import_id)
    return await conn.scalar(query) or 0


async def set_job(conn: AsyncConnection, user_id: UUID, import_id: UUID, job_id: UUID) -> None:
    await _update(conn, user_id, import_id, job_id=job_id)


async def set_state(
    conn: AsyncConnection,
    user_id: UUID,
    import_id: UUID,
    state: str,
    *,
    started_at: datetime | None = None,
    finished_at: datetime | None = None,
) -> None:
    times = {"finished_at": finished_at} | ({"started_at": started_at} if started_at is not None else {})
    await _update(conn, user_id, import_id, state=state, **times)


async def _update(conn: AsyncConnection, user_id: UUID, import_id: UUID, **values: Any) -> None:
    await conn.execute(
        update(import_batch).where(import_batch.c.user_id == user_id, import_batch.c.id == import_id).values(values)
    )


async def get(conn: AsyncConnection, user_id: UUID, import_id: UUID) -> Batch | None:
    found = await page(conn, user_id, only=import_id, limit=1)
    return found[0] if found else None


async def page(
    conn: AsyncConnection,
    user_id: UUID,
    *,
    after: tuple[datetime, UUID] | None = None,
    limit: int = 50,
    only: UUID | None = None,
) -> list[Batch]:
    """Newest first."""
    batch, item = import_batch, import_item

    def counted(*states: str) -> Any:
        return func.count().filter(item.c.state.in_(states))

    of_days = func.coalesce(item.c.code, "").in_(_OF_DAYS)
    unfinished = batch.c.state.in_(("queued", "running"))
    # A job that was cancelled by itself, or lost with its worker, took the import with it.
    state = case((and_(unfinished, job_run.c.state.in_(("failed", "cancelled"))), job_run.c.state), else_=batch.c.state)
    query = (
        select(
            batch.c.id,
            state.label("state"),
            batch.c.source,
            batch.c.job_id,
            batch.c.created_at,
            batch.c.started_at,
            func.coalesce(batch.c.finished_at, case((unfinished, job_run.c.finished_at), else_=None)).label(
                "finished_at"
            ),
            func.count(item.c.id).filter(item.c.state != _SILENT).label("total"),
            func.count().filter(item.c.state == "added", ~of_days).label("added"),
            func.count().filter(item.c.state == "added", of_days).label("wellness"),
            counted("duplicate").label("duplicates"),
            counted("failed").label("failed"),
            counted("skipped").label("skipped"),
            func.max(item.c.detail["export"].astext).label("kind"),
        )
        .outerjoin(item, (item.c.user_id == batch.c.user_id) & (item.c.import_id == batch.c.id))
        .outerjoin(job_run, (job_run.c.user_id == batch.c.user_id) & (job_run.c.id == batch.c.job_id))
        .where(batch.c.user_id == user_id)
        .group_by(batch.c.user_id, batch.c.id, job_run.c.state, job_run.c.finished_at)
        .order_by(batch.c.created_at.desc(), batch.c.id.desc())
        .limit(limit)
    )
    if only is not None:
        query = query.where(batch.c.id == only)
    if after is not None:
        created_at, last = after
        query = query.where(
            (batch.c.created_at < created_at) | ((batch.c.created_at == created_at) & (batch.c.id < last))
        )
    return [Batch(*row) for row in await conn.execute(query)]


_RECENT = 500


async def pace(conn: AsyncConnection, user_id: UUID, import_id: UUID) -> float | None:
    """Files a second, over the last few hundred. None until there are two moments to measure between."""
    recent = (
        select(import_item.c.done_at)
        .where(
            import_item.c.user_id == user_id,
            import_item.c.import_id == import_id,
            import_item.c.state != _SILENT,
            import_item.c.done_at.is_not(None),
        )
        .order_by(import_item.c.done_at.desc())
        .limit(_RECENT)
    )
    moments = (await conn.execute(recent)).scalars().all()
    if not moments or moments[0] == moments[-1]:
        return None
    since = sum(moment > moments[-1] for moment in moments)
    return float(since / (moments[0] - moments[-1]).total_seconds())


async def items(
    conn: AsyncConnection, user_id: UUID, import_id: UUID, *, after: UUID | None = None, limit: int = 200
) -> list[Item]:
    """In the order they were handed in, archives left out once their entries are listed."""
    query = _items(user_id, import_id).where(import_item.c.state != _SILENT)
    if after is not None:
        query = query.where(import_item.c.id > after)
    return [Item(*row) for row in await conn.execute(query.order_by(import_item.c.id).limit(limit))]


async def unfinished(
    conn: AsyncConnection, user_id: UUID, import_id: UUID, *, limit: int, after: UUID | None = None
) -> list[Item]:
    query = _items(user_id, import_id).where(import_item.c.state.in_(UNFINISHED))
    if after is not None:
        query = query.where(import_item.c.id > after)
    return [Item(*row) for row in await conn.execute(query.order_by(import_item.c.id).limit(limit))]


async def archives(conn: AsyncConnection, user_id: UUID, import_id: UUID) -> list[Item]:
    """Handed in and not opened yet; and Apple's one file with everything in it, also inside an archive."""
    query = (
        _items(user_id, import_id)
        .join(raw_file, (raw_file.c.user_id == import_item.c.user_id) & (raw_file.c.id == import_item.c.raw_id))
        .where(
            import_item.c.state.in_(UNFINISHED),
            or_(
                and_(import_item.c.container_id.is_(None), raw_file.c.kind == "zip"), raw_file.c.kind == "apple_health"
            ),
        )
    )
    return [Item(*row) for row in await conn.execute(query.order_by(import_item.c.id))]


async def places_in(conn: AsyncConnection, user_id: UUID, container_id: UUID) -> frozenset[int]:
    """Which of an archive's entries are listed already."""
    query = select(import_item.c.position).where(
        import_item.c.user_id == user_id, import_item.c.container_id == container_id
    )
    return frozenset((await conn.execute(query)).scalars())


def _items(user_id: UUID, import_id: UUID) -> Any:
    return select(*_ITEM).where(import_item.c.user_id == user_id, import_item.c.import_id == import_id)


async def get_item(conn: AsyncConnection, user_id: UUID, item_id: UUID) -> Item | None:
    query = select(*_ITEM).where(import_item.c.user_id == user_id, import_item.c.id == item_id)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else Item(*row)


async def lay_back(conn: AsyncConnection, user_id: UUID, import_id: UUID) -> None:
    """What was begun and not finished waits again."""
    await conn.execute(
        update(import_item)
        .where(import_item.c.user_id == user_id, import_item.c.import_id == import_id, import_item.c.state == "reading")
        .values(state="waiting")
    )


async def mark_reading(conn: AsyncConnection, user_id: UUID, item_ids: Sequence[UUID]) -> None:
    await conn.execute(
        update(import_item)
        .where(import_item.c.user_id == user_id, import_item.c.id.in_(item_ids), import_item.c.state == "waiting")
        .values(state="reading")
    )


async def state_of(conn: AsyncConnection, user_id: UUID, import_id: UUID) -> str | None:
    """Without counting its items."""
    state: str | None = await conn.scalar(
        select(import_batch.c.state).where(import_batch.c.user_id == user_id, import_batch.c.id == import_id)
    )
    return state


async def set_raw(conn: AsyncConnection, user_id: UUID, item_id: UUID, raw_id: UUID) -> None:
    await conn.execute(
        update(import_item).where(import_item.c.user_id == user_id, import_item.c.id == item_id).values(raw_id=raw_id)
    )


@dataclass(frozen=True, slots=True)
class End:
    """What became of an item."""

    item_id: UUID
    state: str
    activity_id: UUID | None = None
    code: str | None = None
    reason: str | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


async def hold(conn: AsyncConnection, user_id: UUID, item_ids: Sequence[UUID]) -> frozenset[UUID]:
    """Those of them that did not end meanwhile; until the transaction ends nobody else ends them."""
    query = select(import_item.c.id).where(
        import_item.c.user_id == user_id, import_item.c.id.in_(item_ids), import_item.c.state.in_(UNFINISHED)
    )
    return frozenset((await conn.execute(query.order_by(import_item.c.id).with_for_update())).scalars())


async def pass_over(
    conn: AsyncConnection, user_id: UUID, raw_id: UUID, *, source: str, code: str, done_at: datetime
) -> bool:
    """A file that is no longer wanted, where it waits among what came from `source`, or is being read just now: what
    was read of it is not written then. False when it had ended, or never came."""
    of_source = select(import_batch.c.id).where(import_batch.c.user_id == user_id, import_batch.c.source == source)
    passed = await conn.execute(
        update(import_item)
        .where(
            import_item.c.user_id == user_id,
            import_item.c.raw_id == raw_id,
            import_item.c.state.in_(UNFINISHED),
            import_item.c.import_id.in_(of_source),
        )
        .values(state="skipped", code=code, done_at=done_at)
    )
    return passed.rowcount > 0


async def finish_items(conn: AsyncConnection, user_id: UUID, ends: Sequence[End], *, done_at: datetime) -> None:
    if not ends:
        return
    await conn.execute(
        update(import_item)
        .where(import_item.c.user_id == user_id, import_item.c.id == bindparam("item_id"))
        .values(
            state=bindparam("end_state"),
            activity_id=bindparam("end_activity_id"),
            code=bindparam("end_code"),
            reason=bindparam("end_reason"),
            detail=bindparam("end_detail"),
            done_at=done_at,
        ),
        [
            {
                "item_id": end.item_id,
                "end_state": end.state,
                "end_activity_id": end.activity_id,
                "end_code": end.code,
                "end_reason": end.reason,
                "end_detail": dict(end.detail),
            }
            for end in ends
        ],
    )


async def retry_failed(conn: AsyncConnection, user_id: UUID, import_id: UUID) -> int:
    """Failed items wait again; says how many. What could not be taken out of its archive cannot be read again."""
    changed = await conn.execute(
        update(import_item)
        .where(
            import_item.c.user_id == user_id,
            import_item.c.import_id == import_id,
            import_item.c.state == "failed",
            import_item.c.raw_id.is_not(None),
        )
        .values(state="waiting", code=None, reason=None, detail={}, done_at=None)
    )
    return changed.rowcount
