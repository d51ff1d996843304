"""Real worker processes on one queue, standing for several hosts, and real kill -9."""

import asyncio
import signal
import sys
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from domestique.bootstrap import House
from domestique.store import job_runs
from domestique.store.job_runs import JobRun
from tests.jobs.conftest import until

Spawn = Callable[[str], Awaitable[Process]]


@pytest.fixture
async def spawn(database_url: str, tmp_path: Path) -> AsyncIterator[Spawn]:
    started: list[Process] = []

    async def spawn(name: str) -> Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.jobs.worker_process",
            database_url,
            name,
            str(tmp_path),
            cwd=Path(__file__).parents[2],
        )
        started.append(process)
        return process

    yield spawn
    for process in started:
        if process.returncode is None:
            process.kill()
        await process.wait()


class Watcher:
    """Defers jobs and reads what the processes wrote."""

    def __init__(self, house: House, user_id: UUID, folder: Path) -> None:
        self._house = house
        self._user_id = user_id
        self._folder = folder

    async def defer(self, task: str, lock: str | None = None) -> UUID:
        async with self._house.desk.database.as_user(self._user_id) as conn:
            return await self._house.desk.queue.defer(conn, self._user_id, task=task, args={}, lock=lock)

    async def job(self, job_id: UUID) -> JobRun:
        async with self._house.desk.database.as_user(self._user_id) as conn:
            job = await job_runs.get(conn, self._user_id, job_id)
        assert job is not None
        return job

    async def outcomes(self, job_id: UUID) -> list[tuple[str, str | None]]:
        async with self._house.desk.database.as_user(self._user_id) as conn:
            return [(one.worker, one.outcome) for one in await job_runs.attempts(conn, self._user_id, job_id)]

    async def all_done(self) -> bool:
        async with self._house.desk.database.as_user(self._user_id) as conn:
            return all(job.finished_at for job in await job_runs.list_page(conn, self._user_id, limit=1000))

    async def workers_are(self, count: int) -> bool:
        async with self._house.desk.database.as_system() as conn:
            found: int = (await conn.execute(text("SELECT count(*) FROM procrastinate_workers"))).scalar_one()
        return found == count

    def log(self, event: str | None = None) -> list[list[str]]:
        path = self._folder / "log"
        lines = [line.split() for line in path.read_text().splitlines()] if path.exists() else []
        return [line for line in lines if line[0] != "tick" and event in (None, line[0])]

    def ticks(self) -> int:
        path = self._folder / "log"
        return sum(line.startswith("tick") for line in path.read_text().splitlines()) if path.exists() else 0

    async def started(self) -> bool:
        return bool(self.log("start"))

    def release(self) -> None:
        (self._folder / "release").touch()


@pytest.fixture
def watcher(house: House, user_id: UUID, tmp_path: Path) -> Watcher:
    return Watcher(house, user_id, tmp_path)


async def test_a_killed_workers_job_is_run_again_by_another(spawn: Spawn, watcher: Watcher) -> None:
    job_id = await watcher.defer("hold", lock="imports")
    first = await spawn("first")
    await until(watcher.started)
    second = await spawn("second")
    first.send_signal(signal.SIGKILL)
    await first.wait()
    assert (await watcher.job(job_id)).state == "running"
    watcher.release()
    await until(watcher.all_done)
    job = await watcher.job(job_id)
    assert (job.state, job.worker, job.attempt, job.lost) == ("succeeded", "second", 1, 1)
    assert await watcher.outcomes(job_id) == [("first", "lost"), ("second", "succeeded")]
    steps = [(line[0], line[2]) for line in watcher.log()]
    assert steps == [("start", "first"), ("start", "second"), ("end", "second")]
    second.terminate()
    assert await second.wait() == 0


async def test_a_killed_worker_that_returns_under_its_old_name_finds_its_job(spawn: Spawn, watcher: Watcher) -> None:
    job_id = await watcher.defer("hold")
    process = await spawn("pod-0")
    await until(watcher.started)
    process.kill()
    await process.wait()
    await spawn("pod-0")
    watcher.release()
    await until(watcher.all_done)
    assert await watcher.outcomes(job_id) == [("pod-0", "lost"), ("pod-0", "succeeded")]


async def test_two_processes_share_the_jobs_and_run_none_twice(spawn: Spawn, watcher: Watcher) -> None:
    await asyncio.gather(spawn("one"), spawn("two"))
    await until(lambda: watcher.workers_are(2))
    jobs = [str(await watcher.defer("blink")) for _ in range(60)]
    await until(watcher.all_done)
    assert Counter(line[1] for line in watcher.log("start")) == Counter(jobs)
    assert Counter(line[1] for line in watcher.log("end")) == Counter(jobs)
    assert {line[2] for line in watcher.log("start")} == {"one", "two"}


async def test_a_lock_lets_one_job_run_at_a_time_over_all_processes(spawn: Spawn, watcher: Watcher) -> None:
    jobs = [str(await watcher.defer("blink", lock="garmin")) for _ in range(15)]
    await asyncio.gather(spawn("one"), spawn("two"))
    await until(watcher.all_done)
    assert [line[:2] for line in watcher.log()] == [[event, job] for job in jobs for event in ("start", "end")]


async def test_a_waiting_lock_occupies_no_worker(spawn: Spawn, watcher: Watcher) -> None:
    for _ in range(10):
        await watcher.defer("hold", lock="garmin")
    free = await watcher.defer("blink")
    await spawn("one")

    async def passed() -> bool:
        return (await watcher.job(free)).state == "succeeded"

    await until(passed)
    assert len(watcher.log("start")) == 2


async def test_a_job_that_kills_its_workers_is_stopped(spawn: Spawn, watcher: Watcher) -> None:
    job_id = await watcher.defer("crash")
    for name in ("one", "two", "three"):
        await (await spawn(name)).wait()
    await spawn("four")
    await until(watcher.all_done)
    job = await watcher.job(job_id)
    assert (job.state, job.error_code) == ("failed", "worker_lost")
    assert len(watcher.log("start")) == 3


async def test_a_terminated_process_finishes_its_job_first(spawn: Spawn, watcher: Watcher) -> None:
    job_id = await watcher.defer("hold")
    process = await spawn("one")
    await until(watcher.started)
    process.terminate()
    watcher.release()
    assert await process.wait() == 0
    assert (await watcher.job(job_id)).state == "succeeded"


async def test_a_tick_of_the_schedule_happens_once_for_all_hosts(spawn: Spawn, watcher: Watcher, house: House) -> None:
    await asyncio.gather(*(spawn(name) for name in ("one", "two", "three")))

    async def ticked() -> bool:
        return await watcher.workers_are(3) and watcher.ticks() > 0

    await until(ticked)
    seen = watcher.ticks()
    async with house.desk.database.as_system() as conn:
        deferred = await conn.execute(
            text("SELECT count(*), count(DISTINCT args->>'timestamp') FROM procrastinate_jobs WHERE task_name = :name"),
            {"name": "chore:tick"},
        )
        jobs, minutes = deferred.one()
    assert seen <= jobs == minutes
