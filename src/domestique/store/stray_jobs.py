"""Finding and freeing the jobs whose worker is gone. System-wide: a vanished worker held jobs of many users.

A stray gets a new place in the queue, and with it a new fence (see job_marks.py), rather than its old place again;
should its worker come back after all, it can no longer write.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import bindparam, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY, BIGINT
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import job_marks, notices, queue_backend
from domestique.store.job_runs import JobRun, as_job_run
from domestique.store.tables.jobs import job_run

MAX_LOSSES = 3
"""A job that takes its worker down this often is the likely cause; it fails instead of killing a fourth."""

Fate = Literal["requeued", "failed", "cancelled", "freed"]

_TURN = text("SELECT pg_try_advisory_xact_lock(4118202612)")
_BEAT = text("SELECT procrastinate_update_heartbeat_v1(:worker)")
_HELD = text("SELECT id FROM procrastinate_jobs WHERE status = 'doing' AND worker_id = :worker")
_STALLED = text("""
    SELECT q.id, q.task_name, q.attempts
    FROM procrastinate_jobs q LEFT JOIN procrastinate_workers w ON w.id = q.worker_id
    WHERE q.status = 'doing' AND (
        q.worker_id IS NULL
        OR w.last_heartbeat < now() - make_interval(secs => :silence)
        OR q.id = ANY(:orphans)
    )
    ORDER BY q.id LIMIT 500
    FOR UPDATE OF q SKIP LOCKED
""").bindparams(bindparam("orphans", type_=ARRAY(BIGINT)))
_DISPLACED = text("""
    SELECT r.queue_job_id
    FROM job_run r LEFT JOIN procrastinate_jobs q ON q.id = r.queue_job_id
    WHERE r.finished_at IS NULL AND (q.id IS NULL OR q.status NOT IN ('todo', 'doing'))
    LIMIT 500
""")
_END = text("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = :id AND status = 'doing'")
_AGAIN = text("SELECT procrastinate_retry_job_v2(:id, now(), NULL, NULL, NULL)")
_FORGET_WORKERS = text(
    "DELETE FROM procrastinate_workers WHERE last_heartbeat < now() - make_interval(secs => :silence)"
)


@dataclass(frozen=True, slots=True)
class Stray:
    queue_job_id: int
    task: str
    fate: Fate
    job: JobRun | None


async def system_held(conn: AsyncConnection, worker_id: int) -> frozenset[int]:
    """What the queue thinks this worker is doing. System-wide: it does the jobs of all users."""
    return frozenset((await conn.execute(_HELD, {"worker": worker_id})).scalars())


async def system_free_strays(
    conn: AsyncConnection,
    *,
    now: datetime,
    silence: timedelta,
    worker_id: int | None = None,
    orphans: Collection[int] = (),
) -> tuple[Stray, ...]:
    """`orphans`: jobs the queue thinks this worker is doing, though it is not. Empty when another worker is at it.

    Our own heartbeat comes first: after this machine has slept, every heartbeat is old, ours too.
    """
    if not (await conn.execute(_TURN)).scalar_one():
        return ()
    if worker_id is not None:
        await conn.execute(_BEAT, {"worker": worker_id})
    stalled = (await conn.execute(_STALLED, {"silence": silence.total_seconds(), "orphans": sorted(orphans)})).all()
    freed = [await _free(conn, row, now) for row in stalled]
    displaced = (await conn.execute(_DISPLACED)).scalars().all()
    freed += [stray for one in displaced if (stray := await _replace(conn, one, now)) is not None]
    await conn.execute(_FORGET_WORKERS, {"silence": silence.total_seconds() * 20})
    return tuple(freed)


async def _free(conn: AsyncConnection, row: Any, now: datetime) -> Stray:
    if row.task_name != queue_backend.RUN:
        return Stray(row.id, row.task_name, await _free_chore(conn, row), None)
    await conn.execute(_END, {"id": row.id})
    return await _replace(conn, row.id, now) or Stray(row.id, row.task_name, "freed", None)


async def _free_chore(conn: AsyncConnection, row: Any) -> Fate:
    """Begun anew, unless its next tick waits already: then that one does the work."""
    if row.attempts + 1 < MAX_LOSSES:
        try:
            async with conn.begin_nested():
                await conn.execute(_AGAIN, {"id": row.id})
        except IntegrityError:
            await conn.execute(_END, {"id": row.id})
            return "freed"
        return "requeued"
    await conn.execute(_END, {"id": row.id})
    return "failed"


async def _replace(conn: AsyncConnection, queue_job_id: int, now: datetime) -> Stray | None:
    """A new place for the job that held this one; None if it has ended or somebody is changing it right now."""
    query = select(job_run).where(job_run.c.queue_job_id == queue_job_id, job_run.c.finished_at.is_(None))
    row = (await conn.execute(query.with_for_update(skip_locked=True))).one_or_none()
    if row is None:
        return None
    job = as_job_run(row)
    values: dict[str, Any]
    fate: Fate
    lost = job.lost + (job.state == "running")
    if job.cancel_requested_at is not None:
        fate, values = "cancelled", {"state": "cancelled", "finished_at": now}
    elif lost >= MAX_LOSSES:
        error = {"error_code": "worker_lost", "error_detail": f"the worker vanished {lost} times while doing this"}
        fate, values = "failed", {"state": "failed", "finished_at": now, "lost": lost, **error}
    else:
        due = job.next_try_at or job.created_at
        place = await queue_backend.enqueue(
            conn, job.user_id, job.id, lock=job.lock, due=due, at_once=job.next_try_at is None
        )
        fate, values = "requeued", {"state": "waiting", "queue_job_id": place, "lost": lost, "worker": None}
        if job.state == "running":
            values["attempt"] = max(0, job.attempt - 1)
    await conn.execute(update(job_run).where(job_run.c.user_id == job.user_id, job_run.c.id == job.id).values(**values))
    await job_marks.close_attempt(conn, job.user_id, job.id, outcome="lost", now=now)
    await notices.publish(conn, job.user_id, topic="job", id=job.id)
    return Stray(queue_job_id, job.task, fate, job)
