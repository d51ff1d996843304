"""The job port: put work in the queue, in the transaction of the data it is about."""

import json
import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.kit.ids import uuid7
from domestique.store import job_runs, queue_backend

JobArgs = Mapping[str, str | int | float | bool | None]

_LARGEST_ARGS = 2_000


class JobQueue(Protocol):
    async def defer(
        self,
        conn: AsyncConnection,
        user_id: UUID,
        *,
        task: str,
        args: JobArgs,
        lock: str | None = None,
        delay: timedelta = timedelta(),
    ) -> UUID:
        """Jobs of one user with the same `lock` run one after the other, in the order of their due times."""
        ...

    async def cancel(self, conn: AsyncConnection, user_id: UUID, job_id: UUID) -> job_runs.JobRun | None:
        """A waiting job is cancelled, a running one asked to stop; None if there is no such job."""
        ...

    async def retry(self, conn: AsyncConnection, user_id: UUID, job_id: UUID) -> job_runs.JobRun | None:
        """A failed or cancelled job goes back into the queue, with all its tries; else it stays as it is."""
        ...


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> UUID:
    return uuid7(int(_now().timestamp() * 1000), secrets.token_bytes(10))


class ProcrastinateQueue:
    def __init__(self, now: Callable[[], datetime] = _now, new_id: Callable[[], UUID] = _new_id) -> None:
        self._now = now
        self._new_id = new_id

    async def defer(
        self,
        conn: AsyncConnection,
        user_id: UUID,
        *,
        task: str,
        args: JobArgs,
        lock: str | None = None,
        delay: timedelta = timedelta(),
    ) -> UUID:
        if len(json.dumps(dict(args))) > _LARGEST_ARGS:
            raise ValueError(f"the arguments of {task} are too large; pass the id of a row that holds them")
        job_id, now = self._new_id(), self._now()
        at_once = delay <= timedelta()
        due = now if at_once else now + delay
        queue_job_id = await queue_backend.enqueue(conn, user_id, job_id, lock=lock, due=due, at_once=at_once)
        await job_runs.insert(
            conn,
            user_id,
            job_id,
            task=task,
            args=dict(args),
            lock=lock,
            queue_job_id=queue_job_id,
            created_at=now,
            next_try_at=None if at_once else due,
        )
        return job_id

    async def cancel(self, conn: AsyncConnection, user_id: UUID, job_id: UUID) -> job_runs.JobRun | None:
        return await job_runs.request_cancel(conn, user_id, job_id, now=self._now())

    async def retry(self, conn: AsyncConnection, user_id: UUID, job_id: UUID) -> job_runs.JobRun | None:
        return await job_runs.retry(conn, user_id, job_id, now=self._now())
