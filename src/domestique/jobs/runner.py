"""One job from start to mark: look it up, run its task, write down how it ended, tell the queue what to do next."""

import asyncio
import inspect
import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import structlog
from procrastinate import JobContext as QueueContext
from procrastinate import RetryDecision
from procrastinate.exceptions import JobAborted
from procrastinate.job_context import AbortReason
from procrastinate.jobs import Job
from procrastinate.retry import BaseRetryStrategy

from domestique.jobs.task import Cancelled, JobContext, Permanent, Stopping, Superseded, Task, TryLater
from domestique.logs import blot
from domestique.store import job_marks
from domestique.store.job_runs import JobRun
from domestique.store.queue_backend import due_priority

if TYPE_CHECKING:
    from domestique.bootstrap import House

_log = structlog.get_logger(__name__)
_DETAIL_LENGTH = 1_000
_TROUBLE_PAUSE = timedelta(seconds=5)


class TryAgain(Exception):
    """Tells the queue when; the job's record already says so."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class Ended(Exception):
    """Tells the queue that the job failed for good; the job's record already says so."""


@dataclass(frozen=True, slots=True)
class Verdict:
    code: str
    detail: str
    again: datetime | None
    counts: bool = True


class QueueRetry(BaseRetryStrategy):
    """Anything but our own verdicts means that the record could not be written (the database was away): soon again."""

    def __init__(self, house: "House") -> None:
        self._now = house.desk.now

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, JobAborted | Ended):
            return None
        at = exception.at if isinstance(exception, TryAgain) else self._now() + _TROUBLE_PAUSE
        return RetryDecision(retry_at=at, priority=due_priority(at))


class Runner:
    def __init__(
        self, house: "House", tasks: Mapping[str, Task], *, worker: str, cancel_seconds: float, stop_seconds: float
    ) -> None:
        self._house = house
        self._tasks = tasks
        self._worker = worker
        self._cancel_seconds = cancel_seconds
        self._stop_seconds = stop_seconds
        self.stopping = asyncio.Event()
        """Set when jobs should give themselves back at their next step."""
        self.active: set[int] = set()
        """Queue job ids that are truly being worked on here, whatever the queue thinks."""

    async def __call__(self, context: QueueContext, *, user_id: str, job_id: str) -> None:
        holding = context.job.id
        assert holding is not None
        self.active.add(holding)
        try:
            job = await self._start(UUID(user_id), UUID(job_id), holding)
            if job is None:
                return
            with structlog.contextvars.bound_contextvars(job=job_id, task=job.task, user=user_id):
                await self._finish(job, await self._attempt(job, context))
        finally:
            self.active.discard(holding)

    async def _start(self, user_id: UUID, job_id: UUID, holding: int) -> JobRun | None:
        desk = self._house.desk
        async with desk.database.as_user(user_id) as conn:
            return await job_marks.start(
                conn,
                user_id,
                job_id,
                holding=holding,
                worker=self._worker,
                now=desk.now(),
                max_attempts={task.name: task.retry.max_attempts for task in self._tasks.values()},
            )

    async def _attempt(self, job: JobRun, queue: QueueContext) -> BaseException | None:
        """How the task ended: None if well. A CancelledError is one by the stopping worker."""
        if job.cancel_requested_at is not None:
            return Cancelled(job.id)
        task = self._tasks.get(job.task)
        if task is None:
            return Permanent("unknown_task", f"this worker knows no task named {job.task!r}")
        context = JobContext(
            user_id=job.user_id,
            job_id=job.id,
            attempt=job.attempt,
            house=self._house,
            holding=job.queue_job_id,
            stopping=self.stopping,
        )
        try:
            inspect.signature(task.run).bind(self._house, context, **job.args)
        except TypeError as error:
            return Permanent("bad_arguments", f"{job.task}: {error}")
        work = asyncio.ensure_future(task.run(self._house, context, **job.args))
        ended = await self._await_end(work, context, queue)
        if ended is None or isinstance(ended, Permanent):
            try:
                await context.write_progress()
            except Superseded as error:
                return error
        return ended

    async def _await_end(
        self, work: "asyncio.Future[None]", context: JobContext, queue: QueueContext
    ) -> BaseException | None:
        """The queue cancels us to pass on a wish: its user's, which the task may take its time to heed, or the
        stopping worker's, which has no time left. The task itself is shielded from that."""
        try:
            await asyncio.wait([work])
        except asyncio.CancelledError as error:
            if (current := asyncio.current_task()) is not None:
                current.uncancel()
            if queue.abort_reason() != AbortReason.USER_REQUEST:
                return await self._break_off(work, error)
            context.request_cancel()
            try:
                await asyncio.wait([work], timeout=self._cancel_seconds)
            except asyncio.CancelledError as second:
                return await self._break_off(work, second)
            if not work.done():
                await self._break_off(work, None)
                return Cancelled(context.job_id)
        if work.cancelled():
            return RuntimeError("the task cancelled itself")
        return work.exception()

    async def _break_off(self, work: "asyncio.Future[None]", reason: BaseException | None) -> BaseException | None:
        work.cancel()
        done, _ = await asyncio.wait([work], timeout=self._stop_seconds)
        if not done:
            _log.warning("a job does not let itself be broken off; left behind")
            return reason
        if reason is not None and not work.cancelled() and work.exception() is None:
            return None  # it made it after all
        return reason

    async def _finish(self, job: JobRun, ended: BaseException | None) -> None:
        desk = self._house.desk
        now = desk.now()
        user_id, id, held = job.user_id, job.id, job.queue_job_id
        again: datetime | None = None
        async with desk.database.as_user(user_id) as conn:
            match ended:
                case None:
                    written = await job_marks.succeed(conn, user_id, id, holding=held, now=now)
                case Superseded():
                    written = False
                case Cancelled():
                    written = await job_marks.cancelled(conn, user_id, id, holding=held, now=now)
                case asyncio.CancelledError() | Stopping():
                    again = now
                    written = await job_marks.give_back(conn, user_id, id, holding=held, now=now)
                case _:
                    verdict = self._judge(job, ended, now)
                    again = verdict.again
                    if again is None:
                        written = await job_marks.fail(
                            conn, user_id, id, holding=held, now=now, code=verdict.code, detail=verdict.detail
                        )
                    else:
                        written = await job_marks.try_again(
                            conn,
                            user_id,
                            id,
                            holding=held,
                            now=now,
                            at=again,
                            code=verdict.code,
                            detail=verdict.detail,
                            counts=verdict.counts,
                        )
        self._report(job, ended, again, written)
        if not written or ended is None:
            return
        if again is not None:
            raise TryAgain(again)
        raise JobAborted if isinstance(ended, Cancelled) else Ended

    def _judge(self, job: JobRun, ended: BaseException, now: datetime) -> "Verdict":
        match ended:
            case Permanent():
                return Verdict(ended.code, _short(ended.detail), None)
            case TryLater():
                return Verdict(ended.code, _short(ended.detail), max(now, ended.until), counts=False)
        pause = self._tasks[job.task].retry.pause(job.attempt, random.random())
        again = None if pause is None else now + pause
        return Verdict("unexpected", _short(f"{type(ended).__name__}: {ended}"), again)

    def _report(self, job: JobRun, ended: BaseException | None, again: datetime | None, written: bool) -> None:
        if not written:
            _log.warning("a job was finished or taken over elsewhere; its result here is dropped")
        elif ended is None:
            _log.info("job done", attempt=job.attempt)
        elif isinstance(ended, Cancelled):
            _log.info("job cancelled")
        elif isinstance(ended, asyncio.CancelledError | Stopping):
            _log.info("job given back")
        elif isinstance(ended, Permanent | TryLater):
            told = {"code": ended.code, "reason": ended.detail}
            if again is None:
                _log.warning("job failed", **told)
            else:
                _log.info("job put off", again=again, **told)
        elif again is not None:
            _log.warning("job failed, will be tried again", attempt=job.attempt, again=again, exc_info=ended)
        else:
            _log.error("job failed", attempt=job.attempt, exc_info=ended)


def _short(detail: str) -> str:
    """For the record: no secrets, no novels, and no zero bytes, which PostgreSQL refuses."""
    return blot(detail).replace("\0", "")[:_DETAIL_LENGTH]
