"""The narrow passages of one job: taken over, or its record out of reach."""

import asyncio
from datetime import timedelta
from uuid import UUID

from procrastinate.exceptions import JobAborted
from procrastinate.jobs import Job
from sqlalchemy import text

from domestique.bootstrap import House
from domestique.jobs.runner import QueueRetry, TryAgain
from domestique.jobs.task import JobContext, Retry, Superseded, Task
from domestique.store import job_runs
from domestique.store.queue_backend import due_priority
from tests.jobs.conftest import Working, until


async def test_a_job_taken_over_while_it_ran_writes_nothing(house: House, user_id: UUID, working: Working) -> None:
    entered, taken, noticed = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def run(house: House, job: JobContext) -> None:
        entered.set()
        await taken.wait()
        try:
            await job.progress(1, 2)
        except Superseded:
            noticed.set()
            raise

    async with working(Task("sync", run)):
        async with house.desk.database.as_user(user_id) as conn:
            job_id = await house.desk.queue.defer(conn, user_id, task="sync", args={})
        await entered.wait()
        async with house.desk.database.as_user(user_id) as conn:
            # the fence moves on, to a place in the queue that no worker fetches
            await conn.execute(
                text(
                    "WITH place AS (INSERT INTO procrastinate_jobs (queue_name, task_name, scheduled_at) "
                    "VALUES ('elsewhere', 'x', 'infinity') RETURNING id) "
                    "UPDATE job_run SET queue_job_id = place.id FROM place"
                )
            )
        taken.set()
        await asyncio.wait_for(noticed.wait(), 30)
    async with house.desk.database.as_user(user_id) as conn:
        job = await job_runs.get(conn, user_id, job_id)
    assert job is not None
    assert (job.state, job.progress_done) == ("running", None)


async def test_a_record_out_of_reach_is_tried_again_soon(house: House, user_id: UUID, working: Working) -> None:
    """The task has done its work, and its record cannot be written: the work is done twice rather than never."""
    runs: list[int] = []

    async def run(house: House, job: JobContext) -> None:
        runs.append(job.attempt)
        if len(runs) == 1:
            async with house.desk.database.as_system() as conn:
                await conn.execute(text("ALTER TABLE job_attempt RENAME TO job_attempt_away"))

    async with working(Task("sync", run)):
        async with house.desk.database.as_user(user_id) as conn:
            job_id = await house.desk.queue.defer(conn, user_id, task="sync", args={})

        async def waits_again() -> bool:
            async with house.desk.database.as_system() as conn:
                found = await conn.execute(text("SELECT status = 'todo' AND attempts > 0 FROM procrastinate_jobs"))
                return bool(found.scalar_one())

        await until(waits_again)
        async with house.desk.database.as_system() as conn:
            await conn.execute(text("ALTER TABLE job_attempt_away RENAME TO job_attempt"))

        async def done() -> bool:
            async with house.desk.database.as_user(user_id) as conn:
                job = await job_runs.get(conn, user_id, job_id)
            return job is not None and job.state == "succeeded"

        await until(done)
    assert len(runs) == 2


def test_the_queue_is_told_when_and_in_which_order(house: House) -> None:
    strategy, job = QueueRetry(house), Job(queue="q", lock=None, queueing_lock=None, task_name="t")
    at = house.desk.now() + timedelta(minutes=5)
    decision = strategy.get_retry_decision(exception=TryAgain(at), job=job)
    assert decision is not None
    assert (decision.retry_at, decision.priority) == (at, due_priority(at))
    assert strategy.get_retry_decision(exception=JobAborted(), job=job) is None
    trouble = strategy.get_retry_decision(exception=OSError("the database is away"), job=job)
    assert trouble is not None
    assert trouble.retry_at is not None
    assert trouble.retry_at > house.desk.now()


async def test_jobs_that_failed_hold_up_no_other_of_their_lock(house: House, user_id: UUID, working: Working) -> None:
    """Its next try is an hour away; procrastinate alone would let the lock wait for it."""
    done = asyncio.Event()

    async def fail(house: House, job: JobContext) -> None:
        raise OSError("no")

    async def succeed(house: House, job: JobContext) -> None:
        done.set()

    slow = Retry(first=timedelta(days=3650), cap=timedelta(days=3650))
    async with working(Task("fail", fail, slow), Task("succeed", succeed)):
        async with house.desk.database.as_user(user_id) as conn:
            await house.desk.queue.defer(conn, user_id, task="fail", args={}, lock="garmin")
            await house.desk.queue.defer(conn, user_id, task="succeed", args={}, lock="garmin")
        await asyncio.wait_for(done.wait(), 30)
