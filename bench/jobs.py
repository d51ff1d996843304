"""Jobs: our port and record over procrastinate, against procrastinate alone, on the same embedded database.

What ours adds per job: the `job_run` row in the deferring transaction, a start, an end, an attempt and two notices.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from uuid import UUID

from procrastinate import App, PsycopgConnector
from sqlalchemy import text

from bench.result import Result
from domestique.bootstrap import House, new_id, now
from domestique.jobs.task import JobContext, Task
from domestique.jobs.worker import run_worker
from domestique.logs import configure_logs
from domestique.services.desk import Desk
from domestique.settings import Settings
from domestique.store import accounts
from domestique.store.blobs import FolderBlobs
from domestique.store.database import Database
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.migrate import upgrade
from domestique.store.secret_box import SecretBox

JOBS, PROBES, CONCURRENCY = 600, 60, 10
Defer = Callable[[], Awaitable[object]]


class Meter:
    """Counts ends, and says when the one that is waited for came."""

    def __init__(self) -> None:
        self.ends = 0
        self._enough = asyncio.Event()
        self._wanted = 0

    def end(self) -> None:
        self.ends += 1
        if self.ends >= self._wanted:
            self._enough.set()

    async def until(self, wanted: int) -> None:
        self._wanted = wanted
        self._enough.clear()
        if self.ends < wanted:
            await self._enough.wait()


async def latency_ms(defer: Defer, meter: Meter) -> float:
    """From before the deferring transaction to the task's own first line; the median of single jobs."""
    taken = []
    for _ in range(PROBES):
        began = time.perf_counter()
        wanted = meter.ends + 1
        await defer()
        await meter.until(wanted)
        taken.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(0.02)  # the worker goes back to waiting
    return statistics.median(taken)


async def defers_per_second(defer: Defer) -> float:
    began = time.perf_counter()
    for _ in range(JOBS):
        await defer()
    return JOBS / (time.perf_counter() - began)


async def ours(house: House, user_id: UUID) -> dict[str, float]:
    meter = Meter()

    async def run(house: House, job: JobContext) -> None:
        meter.end()

    async def defer() -> None:
        async with house.desk.database.as_user(user_id) as conn:
            await house.desk.queue.defer(conn, user_id, task="nothing", args={})

    async def unfinished() -> int:
        async with house.desk.database.as_system() as conn:
            count: int = (
                await conn.execute(text("SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"))
            ).scalar_one()
            return count

    deferred = await defers_per_second(defer)
    stop = asyncio.Event()
    began = time.perf_counter()
    worker = asyncio.create_task(
        run_worker(house, name="bench", concurrency=CONCURRENCY, stop=stop, tasks=(Task("nothing", run),), schedule=())
    )
    await meter.until(JOBS)
    done = JOBS / (time.perf_counter() - began)
    while await unfinished():  # noqa: ASYNC110 - the database sets no event
        await asyncio.sleep(0.05)
    latency = await latency_ms(defer, meter)
    stop.set()
    await worker
    return {"deferred": deferred, "done": done, "latency": latency}


async def alone(url: str) -> dict[str, float]:
    meter = Meter()
    app = App(connector=PsycopgConnector(conninfo=url, min_size=1, max_size=CONCURRENCY + 3))

    @app.task(name="nothing", queue="alone")
    async def nothing() -> None:
        meter.end()

    async with app.open_async():
        deferred = await defers_per_second(nothing.defer_async)
        began = time.perf_counter()
        worker = asyncio.create_task(
            app.run_worker_async(
                queues=["alone"], concurrency=CONCURRENCY, install_signal_handlers=False, shutdown_graceful_timeout=5
            )
        )
        await meter.until(JOBS)
        done = JOBS / (time.perf_counter() - began)
        await asyncio.sleep(0.5)
        latency = await latency_ms(nothing.defer_async, meter)
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)
    return {"deferred": deferred, "done": done, "latency": latency}


async def measure(url: str, folder: Path) -> list[Result]:
    database = Database.at(url)
    desk = Desk(
        database=database,
        blobs=FolderBlobs(folder / "blobs"),
        queue=ProcrastinateQueue(now, new_id),
        secrets=SecretBox((SecretBox.new_key(),)),
        now=now,
        new_id=new_id,
    )
    house = House(settings=Settings(data_dir=folder), desk=desk, database_url=url)  # type: ignore[call-arg]
    user_id = new_id()
    async with database.as_system() as conn:
        await accounts.system_insert(
            conn,
            user_id,
            name="Bench",
            email="bench@example.org",
            password_hash="-",  # noqa: S106 - nobody signs in
            role="owner",
            language="en",
            time_zone="Asia/Seoul",
            created_at=now(),
        )
    mine, peer = await ours(house, user_id), await alone(url)
    await database.close()
    return [
        _row("defer one by one", mine["deferred"], peer["deferred"], mine["deferred"] / peer["deferred"], "jobs/s"),
        _row("no-ops, one worker", mine["done"], peer["done"], mine["done"] / peer["done"], "jobs/s"),
        _row("defer to run, p50", mine["latency"], peer["latency"], peer["latency"] / mine["latency"], "ms"),
    ]


def _row(case: str, mine: float, peer: float, ratio: float, unit: str) -> Result:
    return Result("jobs", case, mine, peer, "procrastinate alone", ratio, unit)


def run() -> Iterator[Result]:
    configure_logs("error")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        server = EmbeddedPostgres(Path(folder), start_timeout=60)
        url = server.start()
        try:
            upgrade(url)
            rows = asyncio.run(measure(url, Path(folder)))
        finally:
            server.stop()
    yield from rows
