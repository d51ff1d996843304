"""What a job is made of: the task that says how, and the context that a running one is handed."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from domestique.store import job_marks

if TYPE_CHECKING:
    from domestique.bootstrap import House

_NOTE_LENGTH = 200


class Permanent(Exception):
    """Trying again would not help. `code` is a stable word for programs, `detail` what happened."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class TryLater(Exception):
    """Not now: the other side named a time, or it is known from elsewhere. Does not count as a try."""

    def __init__(self, until: datetime, code: str, detail: str) -> None:
        super().__init__(detail)
        self.until = until
        self.code = code
        self.detail = detail


class EndNow(BaseException):
    """Not an Exception, so that a task's `except Exception` around one file or one day lets it pass, as it lets
    asyncio's cancellation pass."""


class Cancelled(EndNow):
    """Its user does not want the job any more."""


class Superseded(EndNow):
    """The job was given to another worker while this one was out of touch; nothing may be written."""


class Stopping(EndNow):
    """The worker is about to stop; the job will be begun anew elsewhere or later."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Waits `first`, then `factor` times longer each time, up to `cap`; each shortened by up to `jitter` of itself,
    so that jobs that failed together do not come back together."""

    max_attempts: int = 5
    first: timedelta = timedelta(seconds=10)
    factor: float = 3.0
    cap: timedelta = timedelta(hours=1)
    jitter: float = 0.5

    def pause(self, attempt: int, chance: float) -> timedelta | None:
        """After the failed try number `attempt` (from 1); `chance` in [0, 1). None: no more tries."""
        if attempt >= self.max_attempts:
            return None
        steps = min(attempt - 1, 60)  # the cap is long reached; keeps the power finite
        wait = min(self.cap.total_seconds(), self.first.total_seconds() * self.factor**steps)
        return timedelta(seconds=wait * (1 - self.jitter * chance))


ONCE = Retry(max_attempts=1)


@dataclass(frozen=True, slots=True)
class Task:
    """`run(house, job, **args)` gets the arguments it was deferred with. It may be run twice, so it must not mind:
    after a crash or a power cut a job starts again from the beginning."""

    name: str
    run: Callable[..., Awaitable[None]]
    retry: Retry = Retry()


@dataclass(frozen=True, slots=True)
class Chore:
    """Work of the house rather than of a user, started by the schedule. Work for each user is deferred by it."""

    name: str
    run: "Callable[[House], Awaitable[None]]"


@dataclass(slots=True)
class JobContext:
    user_id: UUID
    job_id: UUID
    attempt: int
    """1 at first; counts the tries that failed by themselves, not lost or stopping workers."""
    house: "House" = field(repr=False)
    holding: int = field(repr=False)
    stopping: asyncio.Event = field(repr=False)
    progress_seconds: float = field(default=0.5, repr=False)
    _cancel: asyncio.Event = field(default_factory=asyncio.Event, repr=False)
    _written_at: float = field(default=float("-inf"), repr=False)
    _unwritten: tuple[int, int | None, str | None] | None = field(default=None, repr=False)

    async def progress(self, done: int, total: int | None = None, note: str | None = None) -> None:
        """Call it as often as you like: it writes at most every half second, the last one always.
        Raises `Cancelled`, `Stopping` or `Superseded` when the job should end here."""
        self._unwritten = (done, total, None if note is None else note[:_NOTE_LENGTH])
        if time.monotonic() - self._written_at >= self.progress_seconds:
            await self.write_progress()
        await self.check_cancelled()

    async def write_progress(self) -> None:
        if self._unwritten is None:
            return
        (done, total, note), self._unwritten = self._unwritten, None
        async with self.house.desk.database.as_user(self.user_id) as conn:
            ours = await job_marks.progress(
                conn, self.user_id, self.job_id, holding=self.holding, done=done, total=total, note=note
            )
        self._written_at = time.monotonic()
        if not ours:
            raise Superseded(self.job_id)

    async def check_cancelled(self) -> None:
        """Raises `Cancelled` once its user has asked for that, and `Stopping` when the worker has to stop. Costs
        nothing, so call it between small steps. A job that never asks is broken off at an await some seconds later."""
        await asyncio.sleep(0)
        if self._cancel.is_set():
            raise Cancelled(self.job_id)
        if self.stopping.is_set():
            raise Stopping(self.job_id)

    def request_cancel(self) -> None:
        self._cancel.set()
