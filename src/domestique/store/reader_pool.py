"""Reads files off the event loop: the first few in a thread, many on all cores, and whatever crashes alone.

The processes live as long as one import. A file that takes its process down (a bug in a compiled part, or the
kernel's memory killer) is tried once more by itself, so that it is named and the files beside it are not blamed.
Files are let in by what they say they unpack to, and unpacked no further; one that lied goes again with all the room.
"""

import asyncio
import multiprocessing
import os
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import asynccontextmanager

import structlog

from domestique.formats.gzipped import LARGEST, claimed_size
from domestique.store.file_reading import NotRecorded, Outcome, take_in
from domestique.store.weighted_gate import WeightedGate

_log = structlog.get_logger(__name__)
IN_A_THREAD = 8
"""Starting processes takes longer than reading this many files."""

Reader = Callable[[bytes, int], Outcome]
"""Of the bytes and the most they may unpack to."""


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end_with_parent() -> None:
    """A killed worker must not leave its readers behind."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def follow() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def processes(count: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        count, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with_parent, max_tasks_per_child=None
    )


class ReaderPool:
    def __init__(self, reader: Reader, width: int) -> None:
        self.width = width
        self._reader = reader
        self._pool: ProcessPoolExecutor | None = None
        self._lone: ProcessPoolExecutor | None = None
        self._alone = asyncio.Lock()
        self._read = 0
        self._room = WeightedGate(LARGEST)

    async def read(self, data: bytes, name: str, *, suspect: bool = False) -> Outcome:
        """`suspect`: it was being read when a worker died, so it is kept away from everything else."""
        self._read += 1
        claimed = min(claimed_size(data), LARGEST)
        async with self._room.room(claimed):
            outcome = await self._within(claimed, data, name, suspect=suspect)
        if claimed == LARGEST or not (isinstance(outcome, NotRecorded) and outcome.code == "too_large_unpacked"):
            return outcome
        async with self._room.room(LARGEST):
            return await self._within(LARGEST, data, name, suspect=suspect)

    async def _within(self, largest: int, data: bytes, name: str, *, suspect: bool) -> Outcome:
        try:
            if suspect:
                return await self._by_itself(largest, data, name)
            if self._read <= IN_A_THREAD:
                return await asyncio.to_thread(self._reader, data, largest)
            try:
                return await self._in(self._shared(), largest, data)
            except BrokenExecutor:
                return await self._by_itself(largest, data, name)
        except Exception:
            _log.exception("a reader failed with something other than BadFile", file=name, size=len(data))
            return NotRecorded(None, "reader_failed", "The reader could not cope with this file.")

    def _shared(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = processes(self.width)
        return self._pool

    async def _in(self, pool: ProcessPoolExecutor, largest: int, data: bytes) -> Outcome:
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, self._reader, data, largest)
        except BrokenExecutor:
            if pool is self._pool:
                self._pool = None
            raise

    async def _by_itself(self, largest: int, data: bytes, name: str) -> Outcome:
        async with self._alone:
            if self._lone is None:
                self._lone = processes(1)
            try:
                return await self._in(self._lone, largest, data)
            except BrokenExecutor:
                self._lone = None
                _log.error("a file takes its reader down", file=name, size=len(data))
                return NotRecorded(None, "reader_crashed", "Reading this file ends the reader.")

    async def close(self) -> None:
        for pool in (self._pool, self._lone):
            if pool is not None:
                await asyncio.to_thread(pool.shutdown, cancel_futures=True)


@asynccontextmanager
async def reader_pool(reader: Reader = take_in, width: int | None = None) -> AsyncIterator[ReaderPool]:
    pool = ReaderPool(reader, width or cores())
    try:
        yield pool
    finally:
        await pool.close()
