"""Frees the jobs of vanished workers. Every worker looks, an advisory lock lets one act at a time.

A loop beside the jobs rather than a job among them: as a job it would wait for a free slot behind the very jobs
that hang, could itself be the stalled one, and would leave thousands of rows a day.
"""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog
from sqlalchemy.exc import DBAPIError

from domestique.store import stray_jobs
from domestique.store.database import DatabaseDown

if TYPE_CHECKING:
    from domestique.bootstrap import House

_log = structlog.get_logger(__name__)


class Reaper:
    def __init__(
        self, house: "House", *, silence: timedelta, worker_id: Callable[[], int | None], active: set[int]
    ) -> None:
        self._house = house
        self._silence = silence
        self._worker_id = worker_id
        self._active = active
        self._suspects: frozenset[int] = frozenset()

    async def run(self, every_seconds: float) -> None:
        """Until cancelled."""
        while True:
            try:
                await self.look()
            except DatabaseDown as error:
                _log.info("could not look for lost jobs", reason=str(error))
            except DBAPIError:  # a lost deadlock, or a bug: neither may keep the other jobs from running
                _log.exception("could not look for lost jobs")
            await asyncio.sleep(every_seconds)

    async def look(self) -> tuple[stray_jobs.Stray, ...]:
        """A job that the queue thinks is ours, but is not being worked on at two looks in a row, is an orphan too:
        the answer to our fetch, or our word that it was done, got lost on the way."""
        desk, worker_id = self._house.desk, self._worker_id()
        async with desk.database.as_system() as conn:
            held = frozenset() if worker_id is None else await stray_jobs.system_held(conn, worker_id)
            idle = held - self._active
            strays = await stray_jobs.system_free_strays(
                conn,
                now=desk.now(),
                silence=self._silence,
                worker_id=worker_id,
                orphans=idle & self._suspects,
            )
        self._suspects = idle
        for stray in strays:
            _log.warning(
                "a job lost its worker",
                fate=stray.fate,
                task=stray.task,
                job=stray.job and str(stray.job.id),
                lost_by=stray.job and stray.job.worker,
            )
        return strays
