"""Runs errands off the event loop: a few in a thread, many on all cores, and what crashes its process by itself."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import asynccontextmanager

import structlog

from domestique.analysis.unknown import Unknown
from domestique.store.measuring.work import Errand, Measured, work
from domestique.store.reader_pool import cores, processes

_log = structlog.get_logger(__name__)
_IN_A_THREAD = 6
"""Starting processes takes longer than this many errands."""

Worker = Callable[[Errand], Measured]
Crew = Callable[[Sequence[Errand]], Awaitable[list[Measured]]]


@asynccontextmanager
async def crew(worker: Worker = work, width: int | None = None) -> AsyncIterator[Crew]:
    """The processes live until the end of the context, and start when they are first needed."""
    made = _Crew(worker, width or cores())
    try:
        yield made
    finally:
        await made.close()


class _Crew:
    def __init__(self, worker: Worker, width: int) -> None:
        self._worker, self._width = worker, width
        self._pool: ProcessPoolExecutor | None = None
        self._done = 0

    async def __call__(self, errands: Sequence[Errand]) -> list[Measured]:
        self._done += len(errands)
        if self._done <= _IN_A_THREAD:
            return await asyncio.to_thread(lambda: [self._worker(errand) for errand in errands])
        return list(await asyncio.gather(*(self._in_a_process(errand) for errand in errands)))

    async def _in_a_process(self, errand: Errand) -> Measured:
        if self._pool is None:
            self._pool = processes(self._width)
        pool = self._pool
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, self._worker, errand)
        except BrokenExecutor:
            if pool is self._pool:
                self._pool = None
            return await self._alone(errand)

    async def _alone(self, errand: Errand) -> Measured:
        """Another may have taken the process down: this one is tried once more, by itself."""
        lone = processes(1)
        try:
            return await asyncio.get_running_loop().run_in_executor(lone, self._worker, errand)
        except BrokenExecutor:
            _log.error("an activity takes its process down", activity=str(errand.activity_id))
            lost = {slug: Unknown("implausible", "samples") for slug in errand.wanted}
            return Measured(errand.activity_id, lost, "the process ended")
        finally:
            await asyncio.to_thread(lone.shutdown, cancel_futures=True)

    async def close(self) -> None:
        if self._pool is not None:
            await asyncio.to_thread(self._pool.shutdown, cancel_futures=True)
