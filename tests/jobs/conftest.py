"""A house for workers: the test's own desk and database, a queue that looks often."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from domestique.bootstrap import House
from domestique.jobs.schedule import Entry
from domestique.jobs.task import Task
from domestique.jobs.worker import Pace, run_worker
from domestique.services.desk import Desk
from domestique.settings import Settings

QUICK = Pace(heartbeat=0.2, silence=2.0, look=0.2, poll=0.2, finish=4.0, grace=5.0, cancel=0.3, stop=2.0)

Working = Callable[..., AbstractAsyncContextManager[asyncio.Event]]


async def until(what: Callable[[], Awaitable[object]], seconds: float = 120) -> None:
    """Waits for something another task or process does; the limit is for a broken program, not a measure."""
    async with asyncio.timeout(seconds):
        while not await what():  # noqa: ASYNC110 - what is awaited happens in the database, which sets no event
            await asyncio.sleep(0.02)


@pytest.fixture
def house(desk: Desk, database_url: str, tmp_path: Path) -> House:
    return House(settings=Settings(data_dir=tmp_path), desk=desk, database_url=database_url)  # type: ignore[call-arg]


@pytest.fixture
def working(house: House) -> Working:
    """`async with working(task, …):` a worker in this process, stopped at the end; yields its stop event."""

    @asynccontextmanager
    async def work(
        *tasks: Task, schedule: Sequence[Entry] = (), pace: Pace = QUICK, name: str = "here", concurrency: int = 4
    ) -> AsyncIterator[asyncio.Event]:
        stop = asyncio.Event()
        worker = asyncio.create_task(
            run_worker(house, name=name, concurrency=concurrency, stop=stop, tasks=tasks, schedule=schedule, pace=pace)
        )
        try:
            yield stop
        finally:
            stop.set()
            await worker

    return work
