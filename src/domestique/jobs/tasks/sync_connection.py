"""One stretch of a sync; a long one defers the next stretch, so that it never keeps other work waiting for long."""

import time
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from domestique.jobs.task import Cancelled, JobContext, Permanent, Retry, Stopping, Superseded, Task, TryLater
from domestique.services.syncing.sync_connection import give_up, sync_connection
from domestique.store import sync_runs

if TYPE_CHECKING:
    from domestique.bootstrap import House

STRETCH_S = 45.0
_RETRY = Retry(max_attempts=3)
_BUSY = timedelta(minutes=1)


async def run(house: "House", job: JobContext, *, run_id: str) -> None:
    desk, user_id, run = house.desk, job.user_id, UUID(run_id)
    begun = time.monotonic()

    async def progress(done: int, total: int | None, note: str) -> None:
        await job.progress(done, total, note)

    try:
        synced = await sync_connection(
            desk,
            user_id,
            run,
            holder=run,
            progress=progress,
            enough=lambda: time.monotonic() - begun > STRETCH_S,
        )
    except Cancelled:
        await give_up(desk, user_id, run, "cancelled", None)
        raise
    except (Stopping, Superseded, TryLater):
        raise
    except Exception:
        if job.attempt >= _RETRY.max_attempts:
            await give_up(desk, user_id, run, "failed", "unexpected")
        raise
    if synced.outcome == "busy":
        raise TryLater(desk.now() + _BUSY, "sync_busy", "another process reads from this connection")
    if synced.outcome == "more":
        await _go_on(house, user_id, run)
    if synced.outcome == "failed" and synced.needs_you:
        raise Permanent(synced.code or "unexpected", "the service does not let us in any more")


async def _go_on(house: "House", user_id: UUID, run_id: UUID) -> None:
    desk = house.desk
    async with desk.database.as_user(user_id) as conn:
        found = await sync_runs.get(conn, user_id, run_id)
        if found is None or found.ended_at is not None:
            return
        job_id = await desk.queue.defer(
            conn,
            user_id,
            task=sync_runs.TASK,
            args={"run_id": str(run_id)},
            lock=sync_runs.lock_of(found.connection_id),
        )
        await sync_runs.set_job(conn, user_id, run_id, job_id)


TASK = Task(name=sync_runs.TASK, run=run, retry=_RETRY)
