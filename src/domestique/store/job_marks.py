"""What a worker writes about the job it holds. Every mark names the queue job it was fetched as (`holding`) and
changes nothing if the job has been given to another since: a worker that comes back from a long pause cannot
overwrite the work of the one that took over. False says just that.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, Integer, cast, func, insert, literal, select, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import notices
from domestique.store.job_runs import JobRun, Outcome, as_job_run
from domestique.store.tables.jobs import job_attempt, job_run

_UNDURABLE = func.set_config("synchronous_commit", "off", True).is_not(None)
"""A condition that is true and lets this transaction's commit not wait for the disk."""


async def start(
    conn: AsyncConnection,
    user_id: UUID,
    id: UUID,
    *,
    holding: int,
    worker: str,
    now: datetime,
    max_attempts: Mapping[str, int] | None = None,
) -> JobRun | None:
    """None: cancelled, pruned, done already or handed to another, so there is nothing to do. `max_attempts` by task.

    One statement, because every job pays for it. A power cut may undo it; the job then simply starts again, so it
    does not wait for the disk.
    """
    allowed = literal(dict(max_attempts or {}), JSONB)[job_run.c.task].astext
    started = (
        update(job_run)
        .where(
            job_run.c.user_id == user_id,
            job_run.c.id == id,
            job_run.c.queue_job_id == holding,
            job_run.c.finished_at.is_(None),
        )
        .values(
            state="running",
            attempt=job_run.c.attempt + 1,
            max_attempts=func.coalesce(cast(allowed, Integer), job_run.c.max_attempts),
            started_at=now,
            next_try_at=None,
            worker=worker,
            error_code=None,
            error_detail=None,
        )
        .returning(job_run)
        .cte("started")
    )
    number = (
        select(func.coalesce(func.max(job_attempt.c.number), 0) + 1)
        .where(job_attempt.c.user_id == user_id, job_attempt.c.job_id == id)
        .scalar_subquery()
    )
    opened = insert(job_attempt).from_select(
        ["user_id", "job_id", "number", "worker", "started_at"],
        select(started.c.user_id, started.c.id, number, literal(worker), literal(now)),
    )
    query = (
        select(started)
        .where(notices.told(user_id, topic="job", id=id), _UNDURABLE)
        .add_cte(_closing(started, outcome="lost", now=now), opened.cte("opened"))
    )
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else as_job_run(row)


def _closing(
    job: CTE, *, outcome: Outcome, now: datetime, error_code: str | None = None, error_detail: str | None = None
) -> CTE:
    return (
        update(job_attempt)
        .where(
            job_attempt.c.user_id == job.c.user_id,
            job_attempt.c.job_id == job.c.id,
            job_attempt.c.outcome.is_(None),
        )
        .values(outcome=outcome, finished_at=now, error_code=error_code, error_detail=error_detail)
        .cte("closed")
    )


async def _mark(
    conn: AsyncConnection,
    user_id: UUID,
    id: UUID,
    holding: int,
    *,
    outcome: Outcome | None = None,
    now: datetime | None = None,
    durable: bool = True,
    **values: Any,
) -> bool:
    """With an `outcome`, the attempt ends as well."""
    marked = (
        update(job_run)
        .where(
            job_run.c.user_id == user_id,
            job_run.c.id == id,
            job_run.c.queue_job_id == holding,
            job_run.c.state == "running",
        )
        .values(**values)
        .returning(job_run.c.user_id, job_run.c.id)
        .cte("marked")
    )
    query = select(marked).where(notices.told(user_id, topic="job", id=id))
    if not durable:
        query = query.where(_UNDURABLE)
    if outcome is not None and now is not None:
        errors = {name: values.get(name) for name in ("error_code", "error_detail")}
        query = query.add_cte(_closing(marked, outcome=outcome, now=now, **errors))
    return (await conn.execute(query)).one_or_none() is not None


async def close_attempt(conn: AsyncConnection, user_id: UUID, id: UUID, *, outcome: Outcome, now: datetime) -> None:
    """For who ends a job that is not theirs (see stray_jobs.py)."""
    await conn.execute(
        update(job_attempt)
        .where(job_attempt.c.user_id == user_id, job_attempt.c.job_id == id, job_attempt.c.outcome.is_(None))
        .values(outcome=outcome, finished_at=now)
    )


async def progress(
    conn: AsyncConnection, user_id: UUID, id: UUID, *, holding: int, done: int, total: int | None, note: str | None
) -> bool:
    return await _mark(
        conn, user_id, id, holding, durable=False, progress_done=done, progress_total=total, progress_note=note
    )


async def succeed(conn: AsyncConnection, user_id: UUID, id: UUID, *, holding: int, now: datetime) -> bool:
    return await _mark(conn, user_id, id, holding, outcome="succeeded", now=now, state="succeeded", finished_at=now)


async def fail(
    conn: AsyncConnection, user_id: UUID, id: UUID, *, holding: int, now: datetime, code: str, detail: str
) -> bool:
    return await _mark(
        conn,
        user_id,
        id,
        holding,
        outcome="failed",
        now=now,
        state="failed",
        finished_at=now,
        error_code=code,
        error_detail=detail,
    )


async def try_again(
    conn: AsyncConnection,
    user_id: UUID,
    id: UUID,
    *,
    holding: int,
    now: datetime,
    at: datetime,
    code: str,
    detail: str,
    counts: bool = True,
) -> bool:
    attempt = job_run.c.attempt if counts else job_run.c.attempt - 1
    return await _mark(
        conn,
        user_id,
        id,
        holding,
        outcome="failed",
        now=now,
        state="waiting",
        next_try_at=at,
        attempt=attempt,
        error_code=code,
        error_detail=detail,
    )


async def cancelled(conn: AsyncConnection, user_id: UUID, id: UUID, *, holding: int, now: datetime) -> bool:
    return await _mark(conn, user_id, id, holding, outcome="cancelled", now=now, state="cancelled", finished_at=now)


async def give_back(conn: AsyncConnection, user_id: UUID, id: UUID, *, holding: int, now: datetime) -> bool:
    """The worker is stopping: somebody else, or it after its return, starts the job anew. The try does not count."""
    attempt = job_run.c.attempt - 1
    return await _mark(
        conn, user_id, id, holding, outcome="given_back", now=now, state="waiting", attempt=attempt, worker=None
    )
