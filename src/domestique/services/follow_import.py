"""Watch an import, stop it, or have what failed read again."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from domestique.kit.cursor import seal, unseal
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import activities, imports, notices
from domestique.store.imports import Batch, Item

_RUNNING = ("queued", "running")


@dataclass(frozen=True, slots=True)
class ImportPage:
    batches: tuple[Batch, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class ImportDetail:
    batch: Batch
    items: tuple[Item, ...]
    next_items_cursor: str | None
    rate_per_s: float | None = None
    """Files a second of late. None while nothing can be said."""

    @property
    def left_s(self) -> float | None:
        if self.batch.state != "running" or not self.rate_per_s:
            return None
        return (self.batch.total - self.batch.done) / self.rate_per_s


async def list_imports(desk: Desk, user_id: UUID, *, cursor: str | None, limit: int) -> ImportPage:
    after = None if cursor is None else _place(cursor)
    async with desk.database.as_user(user_id) as conn:
        batches = await imports.page(conn, user_id, after=after, limit=limit + 1)
    shown = tuple(batches[:limit])
    more = len(batches) > limit
    return ImportPage(shown, seal([shown[-1].created_at.isoformat(), str(shown[-1].id)]) if more else None)


def _place(cursor: str) -> tuple[datetime, UUID]:
    try:
        created_at, last = unseal(cursor, str, str)
        at = datetime.fromisoformat(str(created_at))
        if at.tzinfo is None:
            raise ValueError("a time without a zone")
        return at, UUID(str(last))
    except ValueError as cause:
        raise BadValue("cursor", "cursor") from cause


async def get_import(
    desk: Desk, user_id: UUID, import_id: UUID, *, items_cursor: str | None = None, limit: int = 200
) -> ImportDetail:
    try:
        after = None if items_cursor is None else UUID(str(unseal(items_cursor, str)[0]))
    except ValueError as cause:
        raise BadValue("items_cursor", "cursor") from cause
    async with desk.database.as_user(user_id) as conn:
        batch = await imports.get(conn, user_id, import_id)
        if batch is None:
            raise NotFound
        items = await imports.items(conn, user_id, import_id, after=after, limit=limit + 1)
        rate = await imports.pace(conn, user_id, import_id)
        brought = {item.activity_id for item in items if item.activity_id is not None}
        living = await activities.survivors(conn, user_id, brought)
    shown = tuple(
        replace(item, activity_id=living.get(item.activity_id or item.id, item.activity_id)) for item in items[:limit]
    )
    return ImportDetail(batch, shown, seal([str(shown[-1].id)]) if len(items) > limit else None, rate)


async def cancel_import(desk: Desk, user_id: UUID, import_id: UUID) -> None:
    """What was read stays. Harmless when there is nothing left to stop."""
    async with desk.database.as_user(user_id) as conn:
        batch = await imports.get(conn, user_id, import_id)
        if batch is None:
            raise NotFound
        if batch.state not in _RUNNING:
            return
        if batch.job_id is not None:
            await desk.queue.cancel(conn, user_id, batch.job_id)
        await imports.set_state(conn, user_id, import_id, "cancelled", finished_at=desk.now())
        await notices.publish(conn, user_id, topic="import", id=import_id)


async def retry_import(desk: Desk, user_id: UUID, import_id: UUID) -> None:
    """Failed files wait again, and a stopped import goes on. Harmless while it runs."""
    async with desk.database.as_user(user_id) as conn:
        batch = await imports.get(conn, user_id, import_id)
        if batch is None:
            raise NotFound
        if batch.state in _RUNNING:
            return
        await imports.retry_failed(conn, user_id, import_id)
        job_id = await desk.queue.defer(
            conn, user_id, task=imports.READ_TASK, args={"import_id": str(import_id)}, lock=imports.READ_LOCK
        )
        await imports.set_job(conn, user_id, import_id, job_id)
        await imports.set_state(conn, user_id, import_id, "queued")
        await notices.publish(conn, user_id, topic="import", id=import_id)
