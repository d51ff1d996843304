"""Background work: what runs, how far it is, stop it, run it again."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.job import Job, Jobs, JobWithAttempts, StateName
from domestique.services import follow_jobs

router = APIRouter(prefix="/jobs", tags=["jobs"])

Reader = Annotated[Caller, Depends(needs("jobs:read"))]
Writer = Annotated[Caller, Depends(needs("jobs:write"))]


@router.get("", operation_id="list_jobs", summary="Background work, the newest first")
async def list_jobs(
    caller: Reader,
    desk: TheDesk,
    *,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    state: StateName | None = None,
    task: Annotated[str | None, Query(max_length=100, pattern=r"^[a-z0-9_]+$")] = None,
) -> Jobs:
    page = await follow_jobs.list_jobs(desk, caller.user_id, cursor=cursor, limit=limit, state=state, task=task)
    return Jobs.of(page, caller.language)


@router.get("/{job_id}", operation_id="get_job", summary="One job with each of its attempts")
async def get_job(job_id: UUID, caller: Reader, desk: TheDesk) -> JobWithAttempts:
    return JobWithAttempts.of_detail(await follow_jobs.get_job(desk, caller.user_id, job_id), caller.language)


@router.post("/{job_id}/cancel", operation_id="cancel_job", summary="Stop a job; what it has done stays done")
async def cancel_job(job_id: UUID, caller: Writer, desk: TheDesk) -> Job:
    return Job.of(await follow_jobs.cancel_job(desk, caller.user_id, job_id), caller.language)


@router.post("/{job_id}/retry", operation_id="retry_job", summary="Run a failed or cancelled job again")
async def retry_job(job_id: UUID, caller: Writer, desk: TheDesk) -> Job:
    return Job.of(await follow_jobs.retry_job(desk, caller.user_id, job_id), caller.language)
