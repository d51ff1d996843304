"""Background work."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, example
from domestique.locales import Language, knows, say
from domestique.services.follow_jobs import JobDetail, JobPage
from domestique.store.job_runs import Attempt, JobRun

StateName = Literal["waiting", "running", "succeeded", "failed", "cancelled"]

_JOB: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-0000000000a1",
    "task": "import_files",
    "state": "running",
    "attempt": 1,
    "max_attempts": 5,
    "progress": {"done": 120, "total": 3012, "note": "2026-11-20-ride.fit"},
    "cancelling": False,
    "created_at": "2026-11-21T06:00:00Z",
    "started_at": "2026-11-21T06:00:01Z",
    "finished_at": None,
    "next_try_at": None,
    "error": None,
}


class JobProgress(Shape):
    model_config = example({"done": 120, "total": 3012, "note": "2026-11-20-ride.fit"})

    done: int
    total: int | None = Field(description="null while nobody knows.")
    note: str | None = Field(description="What it is at: a file's name, a day.")


class JobError(Shape):
    model_config = example(
        {
            "code": "worker_lost",
            "detail": "The worker vanished each time it did this.",
            "next": "Look for memory or disk trouble, then run it again.",
            "technical": "the worker vanished 3 times while doing this",
        }
    )

    code: str = Field(description="Stable; programs decide by it.")
    detail: str = Field(description="What happened.")
    next: str = Field(description="What to do about it.")
    technical: str | None = Field(description="In the words of the program, for a bug report.")

    @classmethod
    def of(cls, code: str | None, technical: str | None, language: Language) -> "JobError | None":
        if code is None:
            return None
        known = next(
            (key for key in (f"jobs.errors.{code}", f"errors.{code}") if knows(language, f"{key}.detail")),
            "jobs.errors.unexpected",
        )
        slots = {"code": code}
        return cls(
            code=code,
            detail=say(language, f"{known}.detail", **slots),
            next=say(language, f"{known}.next", **slots),
            technical=technical,
        )


class Job(Shape):
    model_config = example(_JOB)

    id: UUID
    task: str
    state: StateName
    attempt: int = Field(description="The try it is at, from 1; 0 before the first. Lost workers do not count.")
    max_attempts: int | None = Field(description="null until a worker has begun it.")
    progress: JobProgress | None
    cancelling: bool = Field(description="It was asked to stop and has not yet.")
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    next_try_at: datetime | None = Field(description="When a waiting job is due, if not now.")
    error: JobError | None = Field(description="Why it failed, or why its last try did.")

    @classmethod
    def of(cls, job: JobRun, language: Language) -> "Job":
        return cls(**_values(job, language))


class JobAttempt(Shape):
    model_config = example(
        {
            "number": 1,
            "outcome": "lost",
            "worker": "worker@laptop:4711",
            "started_at": "2026-11-21T06:00:01Z",
            "finished_at": "2026-11-21T06:00:31Z",
            "error": None,
        }
    )

    number: int
    outcome: Literal["succeeded", "failed", "cancelled", "given_back", "lost"] | None
    worker: str
    started_at: datetime
    finished_at: datetime | None
    error: JobError | None

    @classmethod
    def of(cls, attempt: Attempt, language: Language) -> "JobAttempt":
        return cls(
            number=attempt.number,
            outcome=attempt.outcome,
            worker=attempt.worker,
            started_at=attempt.started_at,
            finished_at=attempt.finished_at,
            error=JobError.of(attempt.error_code, attempt.error_detail, language),
        )


class JobWithAttempts(Job):
    model_config = example({**_JOB, "attempts": []})

    attempts: list[JobAttempt]

    @classmethod
    def of_detail(cls, detail: JobDetail, language: Language) -> "JobWithAttempts":
        attempts = [JobAttempt.of(attempt, language) for attempt in detail.attempts]
        return cls(**_values(detail.job, language), attempts=attempts)


class Jobs(Shape):
    model_config = example({"items": [_JOB], "next_cursor": None})

    items: list[Job]
    next_cursor: str | None

    @classmethod
    def of(cls, page: JobPage, language: Language) -> "Jobs":
        return cls(items=[Job.of(job, language) for job in page.jobs], next_cursor=page.next_cursor)


def _values(job: JobRun, language: Language) -> dict[str, Any]:
    progress = None
    if job.progress_done is not None:
        progress = JobProgress(done=job.progress_done, total=job.progress_total, note=job.progress_note)
    same = ("id", "task", "state", "attempt", "max_attempts", "created_at", "started_at", "finished_at", "next_try_at")
    return {
        **{name: getattr(job, name) for name in same},
        "progress": progress,
        "cancelling": job.cancel_requested_at is not None and job.finished_at is None,
        "error": JobError.of(job.error_code, job.error_detail, language),
    }
