"""Watch background work, stop it, or have what failed run again."""

from dataclasses import dataclass
from uuid import UUID

from domestique.kit.cursor import seal, unseal
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store import job_runs
from domestique.store.job_runs import Attempt, JobRun, State


@dataclass(frozen=True, slots=True)
class JobPage:
    jobs: tuple[JobRun, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class JobDetail:
    job: JobRun
    attempts: tuple[Attempt, ...]


async def list_jobs(
    desk: Desk, user_id: UUID, *, cursor: str | None, limit: int, state: State | None = None, task: str | None = None
) -> JobPage:
    try:
        before = None if cursor is None else UUID(str(unseal(cursor, str)[0]))
    except ValueError as cause:
        raise BadValue("cursor", "cursor") from cause
    async with desk.database.as_user(user_id) as conn:
        jobs = await job_runs.list_page(conn, user_id, before=before, limit=limit + 1, state=state, task=task)
    shown = jobs[:limit]
    return JobPage(shown, seal([str(shown[-1].id)]) if len(jobs) > limit else None)


async def get_job(desk: Desk, user_id: UUID, job_id: UUID) -> JobDetail:
    async with desk.database.as_user(user_id) as conn:
        job = await job_runs.get(conn, user_id, job_id)
        if job is None:
            raise NotFound
        return JobDetail(job, await job_runs.attempts(conn, user_id, job_id))


async def cancel_job(desk: Desk, user_id: UUID, job_id: UUID) -> JobRun:
    """What it has done stays done. Harmless when there is nothing left to stop."""
    async with desk.database.as_user(user_id) as conn:
        job = await desk.queue.cancel(conn, user_id, job_id)
    if job is None:
        raise NotFound
    return job


async def retry_job(desk: Desk, user_id: UUID, job_id: UUID) -> JobRun:
    """From the start, with all its tries. Harmless while it waits or runs, or when it went well."""
    async with desk.database.as_user(user_id) as conn:
        job = await desk.queue.retry(conn, user_id, job_id)
    if job is None:
        raise NotFound
    return job
