"""Jobs as their user sees and steers them; what a worker writes is in job_marks.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Row, delete, select, update
from sqlalchemy import insert as insert_into
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import notices, queue_backend
from domestique.store.tables.jobs import job_attempt, job_run

State = Literal["waiting", "running", "succeeded", "failed", "cancelled"]
Outcome = Literal["succeeded", "failed", "cancelled", "given_back", "lost"]


@dataclass(frozen=True, slots=True)
class JobRun:
    user_id: UUID
    id: UUID
    task: str
    args: Mapping[str, Any]
    state: State
    attempt: int
    max_attempts: int | None
    lost: int
    progress_done: int | None
    progress_total: int | None
    progress_note: str | None
    queue_job_id: int
    lock: str | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    next_try_at: datetime | None
    error_code: str | None
    error_detail: str | None
    cancel_requested_at: datetime | None
    worker: str | None


@dataclass(frozen=True, slots=True)
class Attempt:
    number: int
    worker: str
    started_at: datetime
    finished_at: datetime | None
    outcome: Outcome | None
    error_code: str | None
    error_detail: str | None


def as_job_run(row: Row[Any]) -> JobRun:
    return JobRun(**row._mapping)


async def insert(
    conn: AsyncConnection,
    user_id: UUID,
    id: UUID,
    *,
    task: str,
    args: Mapping[str, Any],
    lock: str | None,
    queue_job_id: int,
    created_at: datetime,
    next_try_at: datetime | None,
) -> None:
    made = (
        insert_into(job_run)
        .values(
            user_id=user_id,
            id=id,
            task=task,
            args=args,
            state="waiting",
            lock=lock,
            queue_job_id=queue_job_id,
            created_at=created_at,
            next_try_at=next_try_at,
        )
        .returning(job_run.c.id)
        .cte("made")
    )
    await conn.execute(select(made).where(notices.told(user_id, topic="job", id=id)))


async def get(conn: AsyncConnection, user_id: UUID, id: UUID) -> JobRun | None:
    row = (await conn.execute(select(job_run).where(job_run.c.user_id == user_id, job_run.c.id == id))).one_or_none()
    return None if row is None else as_job_run(row)


async def waits(conn: AsyncConnection, user_id: UUID, *, lock: str) -> bool:
    """Whether a job with this lock is about to run anyway."""
    query = select(job_run.c.id).where(
        job_run.c.user_id == user_id, job_run.c.lock == lock, job_run.c.state.in_(("waiting", "running"))
    )
    return await conn.scalar(query.limit(1)) is not None


async def attempts(conn: AsyncConnection, user_id: UUID, id: UUID) -> tuple[Attempt, ...]:
    """The last hundred starts, oldest first."""
    columns = [column for column in job_attempt.c if column.name not in ("user_id", "job_id")]
    rows = await conn.execute(
        select(*columns)
        .where(job_attempt.c.user_id == user_id, job_attempt.c.job_id == id)
        .order_by(job_attempt.c.number.desc())
        .limit(100)
    )
    return tuple(Attempt(**row._mapping) for row in reversed(rows.all()))


async def list_page(
    conn: AsyncConnection,
    user_id: UUID,
    *,
    before: UUID | None = None,
    limit: int = 50,
    state: State | None = None,
    task: str | None = None,
) -> tuple[JobRun, ...]:
    """Newest first; ids are in order of time, so the last id of a page is the `before` of the next."""
    query = select(job_run).where(job_run.c.user_id == user_id).order_by(job_run.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(job_run.c.id < before)
    if state is not None:
        query = query.where(job_run.c.state == state)
    if task is not None:
        query = query.where(job_run.c.task == task)
    return tuple(as_job_run(row) for row in (await conn.execute(query)).all())


async def _locked(conn: AsyncConnection, user_id: UUID, id: UUID) -> JobRun | None:
    query = select(job_run).where(job_run.c.user_id == user_id, job_run.c.id == id).with_for_update()
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else as_job_run(row)


async def _change(conn: AsyncConnection, job: JobRun, **values: Any) -> JobRun:
    query = update(job_run).where(job_run.c.user_id == job.user_id, job_run.c.id == job.id)
    row = (await conn.execute(query.values(**values).returning(job_run))).one()
    await notices.publish(conn, job.user_id, topic="job", id=job.id)
    return as_job_run(row)


async def request_cancel(conn: AsyncConnection, user_id: UUID, id: UUID, *, now: datetime) -> JobRun | None:
    """A waiting job never runs; a running one is asked to stop; a finished one stays as it is."""
    job = await _locked(conn, user_id, id)
    if job is None or job.finished_at is not None:
        return job
    if job.state == "waiting":
        await queue_backend.withdraw(conn, job.queue_job_id)
        return await _change(conn, job, state="cancelled", finished_at=now, next_try_at=None, cancel_requested_at=now)
    if job.cancel_requested_at is not None:
        return job
    await queue_backend.ask_to_abort(conn, job.queue_job_id)
    return await _change(conn, job, cancel_requested_at=now)


async def retry(conn: AsyncConnection, user_id: UUID, id: UUID, *, now: datetime) -> JobRun | None:
    """Only what failed or was cancelled can be run again; anything else is returned as it is."""
    job = await _locked(conn, user_id, id)
    if job is None or job.state not in ("failed", "cancelled"):
        return job
    queue_job_id = await queue_backend.enqueue(conn, user_id, id, lock=job.lock, due=now, at_once=True)
    return await _change(
        conn,
        job,
        state="waiting",
        queue_job_id=queue_job_id,
        attempt=0,
        lost=0,
        progress_done=None,
        progress_total=None,
        progress_note=None,
        started_at=None,
        finished_at=None,
        next_try_at=None,
        error_code=None,
        error_detail=None,
        cancel_requested_at=None,
        worker=None,
    )


async def prune(conn: AsyncConnection, user_id: UUID, *, before: datetime) -> int:
    """Forgets this user's jobs that ended before then, with their attempts."""
    result = await conn.execute(delete(job_run).where(job_run.c.user_id == user_id, job_run.c.finished_at < before))
    return result.rowcount
