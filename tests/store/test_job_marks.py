from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.services.desk import Desk
from domestique.store import job_marks, job_runs
from domestique.store.job_runs import JobRun

NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)
Mark = Callable[[AsyncConnection, UUID, UUID, int], Awaitable[bool]]

MARKS: dict[str, Mark] = {
    "progress": lambda c, u, i, h: job_marks.progress(c, u, i, holding=h, done=1, total=2, note="n"),
    "succeed": lambda c, u, i, h: job_marks.succeed(c, u, i, holding=h, now=NOW),
    "fail": lambda c, u, i, h: job_marks.fail(c, u, i, holding=h, now=NOW, code="c", detail="d"),
    "try_again": lambda c, u, i, h: job_marks.try_again(c, u, i, holding=h, now=NOW, at=NOW, code="c", detail="d"),
    "cancelled": lambda c, u, i, h: job_marks.cancelled(c, u, i, holding=h, now=NOW),
    "give_back": lambda c, u, i, h: job_marks.give_back(c, u, i, holding=h, now=NOW),
}


async def _started(conn: AsyncConnection, desk: Desk, user_id: UUID) -> JobRun:
    job_id = await desk.queue.defer(conn, user_id, task="sync", args={})
    waiting = await job_runs.get(conn, user_id, job_id)
    assert waiting is not None
    job = await job_marks.start(conn, user_id, job_id, holding=waiting.queue_job_id, worker="w", now=NOW)
    assert job is not None
    assert job.attempt == 1
    return job


@pytest.mark.parametrize("name", MARKS)
async def test_only_the_holder_may_write(desk: Desk, user_id: UUID, name: str) -> None:
    async with desk.database.as_user(user_id) as conn:
        job = await _started(conn, desk, user_id)
        assert not await MARKS[name](conn, user_id, job.id, job.queue_job_id + 1)
        assert await job_runs.get(conn, user_id, job.id) == job
        assert await MARKS[name](conn, user_id, job.id, job.queue_job_id)
        assert await job_runs.get(conn, user_id, job.id) != job


@pytest.mark.parametrize("name", MARKS)
async def test_an_ended_job_is_not_written_to(desk: Desk, user_id: UUID, name: str) -> None:
    async with desk.database.as_user(user_id) as conn:
        job = await _started(conn, desk, user_id)
        await job_marks.succeed(conn, user_id, job.id, holding=job.queue_job_id, now=NOW)
        ended = await job_runs.get(conn, user_id, job.id)
        assert not await MARKS[name](conn, user_id, job.id, job.queue_job_id)
        assert await job_runs.get(conn, user_id, job.id) == ended


async def test_a_new_start_closes_the_attempt_that_was_left_open(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        job = await _started(conn, desk, user_id)
        await job_marks.start(conn, user_id, job.id, holding=job.queue_job_id, worker="x", now=NOW)
        attempts = await job_runs.attempts(conn, user_id, job.id)
    assert [(one.number, one.worker, one.outcome) for one in attempts] == [(1, "w", "lost"), (2, "x", None)]
