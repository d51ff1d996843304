"""A worker in this process, on the real queue."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from domestique.bootstrap import House
from domestique.jobs.task import ONCE, Cancelled, JobContext, Permanent, Retry, Stopping, Task, TryLater
from domestique.jobs.worker import Pace, run_worker
from domestique.store import job_runs
from domestique.store.job_runs import JobRun, State
from domestique.store.queue_backend import WrongQueueSchema
from tests.jobs.conftest import QUICK, Working, until

AT_ONCE = Retry(max_attempts=3, first=timedelta(0))


async def defer(house: House, user_id: UUID, task: str, **args: str | int) -> UUID:
    async with house.desk.database.as_user(user_id) as conn:
        return await house.desk.queue.defer(conn, user_id, task=task, args=args)


async def look(house: House, user_id: UUID, job_id: UUID) -> JobRun:
    async with house.desk.database.as_user(user_id) as conn:
        job = await job_runs.get(conn, user_id, job_id)
    assert job is not None
    return job


async def reaches(house: House, user_id: UUID, job_id: UUID, state: State) -> JobRun:
    async def there() -> bool:
        return (await look(house, user_id, job_id)).state == state

    await until(there)
    return await look(house, user_id, job_id)


async def outcomes(house: House, user_id: UUID, job_id: UUID) -> list[str | None]:
    async with house.desk.database.as_user(user_id) as conn:
        return [attempt.outcome for attempt in await job_runs.attempts(conn, user_id, job_id)]


def holding(entered: asyncio.Event, released: asyncio.Event, heed: bool = False) -> Task:
    async def run(house: House, job: JobContext) -> None:
        entered.set()
        while not released.is_set():
            await asyncio.sleep(0.01)
            if heed:
                await job.check_cancelled()

    return Task("hold", run)


async def test_a_job_is_run_with_its_arguments_and_its_owner(house: House, user_id: UUID, working: Working) -> None:
    seen: list[tuple[UUID, UUID, int, str, int]] = []

    async def run(house: House, job: JobContext, ride: str, zone: int = 2) -> None:
        seen.append((job.user_id, job.job_id, job.attempt, ride, zone))

    async with working(Task("look_at", run)):
        job_id = await defer(house, user_id, "look_at", ride="a")
        job = await reaches(house, user_id, job_id, "succeeded")
    assert seen == [(user_id, job_id, 1, "a", 2)]
    assert (job.attempt, job.max_attempts, job.worker, job.error_code) == (1, 5, "here", None)
    assert job.started_at is not None
    assert job.finished_at is not None
    assert await outcomes(house, user_id, job_id) == ["succeeded"]


async def test_a_failing_job_is_tried_again_and_then_fails(house: House, user_id: UUID, working: Working) -> None:
    async def run(house: House, job: JobContext) -> None:
        raise OSError(f"no luck with try {job.attempt}")

    async with working(Task("doomed", run, AT_ONCE)):
        job_id = await defer(house, user_id, "doomed")
        job = await reaches(house, user_id, job_id, "failed")
    assert (job.attempt, job.max_attempts) == (3, 3)
    assert (job.error_code, job.error_detail) == ("unexpected", "OSError: no luck with try 3")
    assert await outcomes(house, user_id, job_id) == ["failed", "failed", "failed"]


async def test_a_job_put_off_says_when_it_comes_back(house: House, user_id: UUID, working: Working) -> None:
    until_then = datetime(2100, 1, 1, tzinfo=UTC)

    async def run(house: House, job: JobContext) -> None:
        raise TryLater(until_then, "rate_limited", "Garmin asks for patience")

    async with working(Task("busy", run)):
        job_id = await defer(house, user_id, "busy")
        await until(lambda: _has_error(house, user_id, job_id))
        job = await look(house, user_id, job_id)
    assert (job.state, job.attempt, job.next_try_at) == ("waiting", 0, until_then)
    assert job.error_code == "rate_limited"


async def _has_error(house: House, user_id: UUID, job_id: UUID) -> bool:
    return (await look(house, user_id, job_id)).error_code is not None


async def test_what_cannot_be_helped_is_not_tried_again(house: House, user_id: UUID, working: Working) -> None:
    async def run(house: House, job: JobContext) -> None:
        raise Permanent("not_a_fit_file", "holiday.jpg is a picture; token dom_live_abcdefghijklmnop")

    async with working(Task("read", run)):
        job_id = await defer(house, user_id, "read")
        job = await reaches(house, user_id, job_id, "failed")
    assert (job.attempt, job.error_code) == (1, "not_a_fit_file")
    assert job.error_detail == "holiday.jpg is a picture; token [hidden]"


async def test_an_unknown_task_and_wrong_arguments_fail_with_a_reason(
    house: House, user_id: UUID, working: Working
) -> None:
    async def run(house: House, job: JobContext, ride: str) -> None: ...

    async with working(Task("look_at", run)):
        nobody = await defer(house, user_id, "no_such_task")
        wrong = await defer(house, user_id, "look_at", walk="a")
        unknown = await reaches(house, user_id, nobody, "failed")
        misfit = await reaches(house, user_id, wrong, "failed")
    assert unknown.error_code == "unknown_task"
    assert "no_such_task" in str(unknown.error_detail)
    assert misfit.error_code == "bad_arguments"
    assert "'ride'" in str(misfit.error_detail)


async def test_a_failed_job_can_be_run_again(house: House, user_id: UUID, working: Working) -> None:
    broken = True

    async def run(house: House, job: JobContext) -> None:
        if broken:
            raise Permanent("disk_full", "no space left")

    async with working(Task("write", run)):
        job_id = await defer(house, user_id, "write")
        await reaches(house, user_id, job_id, "failed")
        broken = False
        async with house.desk.database.as_user(user_id) as conn:
            again = await house.desk.queue.retry(conn, user_id, job_id)
        assert again is not None
        assert (again.state, again.error_code, again.attempt) == ("waiting", None, 0)
        await reaches(house, user_id, job_id, "succeeded")
    assert await outcomes(house, user_id, job_id) == ["failed", "succeeded"]


async def test_progress_is_written_now_and_then_and_at_the_end(house: House, user_id: UUID, working: Working) -> None:
    async def run(house: House, job: JobContext) -> None:
        for done in range(1, 501):
            await job.progress(done, 500, note=f"ride {done}.fit")

    async with working(Task("count", run)):
        job_id = await defer(house, user_id, "count")
        job = await reaches(house, user_id, job_id, "succeeded")
    assert (job.progress_done, job.progress_total, job.progress_note) == (500, 500, "ride 500.fit")


async def test_jobs_behind_one_lock_follow_at_once(house: House, user_id: UUID, working: Working) -> None:
    """With a poll so rare that waiting for it would fail the test."""
    entered, released = asyncio.Event(), asyncio.Event()
    async with working(holding(entered, released), pace=replace(QUICK, poll=3600)):
        async with house.desk.database.as_user(user_id) as conn:
            ids = [await house.desk.queue.defer(conn, user_id, task="hold", args={}, lock="one") for _ in range(3)]
        await entered.wait()
        released.set()
        for job_id in ids:
            await reaches(house, user_id, job_id, "succeeded")


async def test_a_waiting_job_that_is_cancelled_never_runs(house: House, user_id: UUID, working: Working) -> None:
    ran: list[str] = []

    async def run(house: House, job: JobContext, name: str) -> None:
        ran.append(name)

    first = await defer(house, user_id, "note", name="first")
    second = await defer(house, user_id, "note", name="second")
    async with house.desk.database.as_user(user_id) as conn:
        job = await house.desk.queue.cancel(conn, user_id, first)
        left = (await conn.execute(text("SELECT count(*) FROM procrastinate_jobs"))).scalar_one()
    assert job is not None
    assert (job.state, left) == ("cancelled", 1)
    async with working(Task("note", run)):
        await reaches(house, user_id, second, "succeeded")
    assert ran == ["second"]


@pytest.mark.parametrize("heed", [True, False], ids=["cooperative", "stubborn"])
async def test_a_running_job_that_is_cancelled_stops(house: House, user_id: UUID, working: Working, heed: bool) -> None:
    entered, never = asyncio.Event(), asyncio.Event()
    async with working(holding(entered, never, heed)):
        job_id = await defer(house, user_id, "hold")
        await entered.wait()
        async with house.desk.database.as_user(user_id) as conn:
            asked = await house.desk.queue.cancel(conn, user_id, job_id)
        assert asked is not None
        assert asked.state == "running"
        assert asked.cancel_requested_at is not None
        await reaches(house, user_id, job_id, "cancelled")
    assert await outcomes(house, user_id, job_id) == ["cancelled"]


async def test_a_cancelled_job_may_clean_up(house: House, user_id: UUID, working: Working) -> None:
    entered, cleaned = asyncio.Event(), asyncio.Event()

    async def run(house: House, job: JobContext) -> None:
        entered.set()
        try:
            while True:
                await asyncio.sleep(0.01)
                await job.check_cancelled()
        except Cancelled:
            cleaned.set()
            raise

    async with working(Task("tidy", run)):
        job_id = await defer(house, user_id, "tidy")
        await entered.wait()
        async with house.desk.database.as_user(user_id) as conn:
            await house.desk.queue.cancel(conn, user_id, job_id)
        await reaches(house, user_id, job_id, "cancelled")
    assert cleaned.is_set()


async def test_a_stopping_worker_lets_its_job_finish(house: House, user_id: UUID, working: Working) -> None:
    entered, released = asyncio.Event(), asyncio.Event()
    async with working(holding(entered, released)) as stop:
        job_id = await defer(house, user_id, "hold")
        await entered.wait()
        stop.set()
        await asyncio.sleep(0.1)
        assert (await look(house, user_id, job_id)).state == "running"
        released.set()
    assert (await look(house, user_id, job_id)).state == "succeeded"


BREAKS_OFF = Pace(heartbeat=0.2, silence=2, look=0.2, poll=0.2, finish=60, grace=0.1, cancel=0.1, stop=1)
ASKS = Pace(heartbeat=0.2, silence=2, look=0.2, poll=0.2, finish=0.1, grace=20, cancel=0.1, stop=1)


async def test_a_stopping_worker_gives_back_what_it_cannot_finish(
    house: House, user_id: UUID, working: Working
) -> None:
    entered, released = asyncio.Event(), asyncio.Event()
    async with working(holding(entered, released), pace=BREAKS_OFF):
        job_id = await defer(house, user_id, "hold")
        await entered.wait()
    job = await look(house, user_id, job_id)
    assert (job.state, job.attempt, job.worker) == ("waiting", 0, None)
    released.set()
    async with working(holding(entered, released), name="next"):
        job = await reaches(house, user_id, job_id, "succeeded")
    assert (job.worker, job.attempt) == ("next", 1)
    assert await outcomes(house, user_id, job_id) == ["given_back", "succeeded"]


async def test_a_stopping_worker_asks_its_jobs_first(house: House, user_id: UUID, working: Working) -> None:
    entered, asked = asyncio.Event(), asyncio.Event()

    async def run(house: House, job: JobContext) -> None:
        entered.set()
        try:
            while True:
                await asyncio.sleep(0.01)
                await job.check_cancelled()
        except Stopping:
            asked.set()
            raise

    async with working(Task("tidy", run), pace=ASKS):
        job_id = await defer(house, user_id, "tidy")
        await entered.wait()
    assert asked.is_set()
    assert (await look(house, user_id, job_id)).state == "waiting"
    assert await outcomes(house, user_id, job_id) == ["given_back"]


async def test_a_lost_database_is_found_again(house: House, user_id: UUID, working: Working, server_url: str) -> None:
    ran: list[int] = []

    async def run(house: House, job: JobContext) -> None:
        ran.append(job.attempt)

    async with working(Task("note", run)):
        await reaches(house, user_id, await defer(house, user_id, "note"), "succeeded")
        await _cut_the_workers_connections(house)
        again = await defer(house, user_id, "note")
        await reaches(house, user_id, again, "succeeded")
    assert len(ran) == 2


async def _cut_the_workers_connections(house: House) -> None:
    async with house.desk.database.as_system() as conn:
        cut = await conn.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND application_name LIKE 'domestique worker%'"
            )
        )
        assert len(cut.all()) >= 2


async def test_an_unfit_queue_schema_stops_the_start(house: House, user_id: UUID) -> None:
    async with house.desk.database.as_system() as conn:
        await conn.execute(text("COMMENT ON TABLE procrastinate_jobs IS 'schema 01.00.00'"))
    with pytest.raises(WrongQueueSchema, match="domestique migrate"):
        await run_worker(house, name="here", concurrency=1, stop=asyncio.Event(), pace=QUICK)


async def test_a_stopped_worker_leaves_no_connection_and_no_worker_behind(
    house: House, user_id: UUID, working: Callable[..., object]
) -> None:
    stop = asyncio.Event()
    worker = asyncio.create_task(run_worker(house, name="here", concurrency=1, stop=stop, tasks=(), pace=QUICK))

    async def counts() -> tuple[int, int]:
        async with house.desk.database.as_system() as conn:
            row = await conn.execute(
                text(
                    "SELECT (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                    "AND application_name LIKE 'domestique worker%'), (SELECT count(*) FROM procrastinate_workers)"
                )
            )
            connections, workers = row.one()
            return connections, workers

    async def at_work() -> bool:
        connections, workers = await counts()
        return connections >= 2 and workers == 1

    async def gone() -> bool:
        return await counts() == (0, 0)

    await until(at_work)
    stop.set()
    await worker
    await until(gone)


async def test_a_job_that_fails_once_only_has_one_try(house: House, user_id: UUID, working: Working) -> None:
    async def run(house: House, job: JobContext) -> None:
        raise OSError("no")

    async with working(Task("once", run, ONCE)):
        job = await reaches(house, user_id, await defer(house, user_id, "once"), "failed")
    assert (job.attempt, job.max_attempts) == (1, 1)
