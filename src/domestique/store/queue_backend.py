"""The few things we ask of procrastinate's tables, always on the caller's connection and in its transaction.

Every job of ours is one procrastinate task, `RUN`, whose arguments are two ids; what to do stands in `job_run`.
Its priority is its due time, the earlier the higher. So the queue is fair, and a delayed or retried job does not
hold up later jobs with the same lock, which it would at equal priority: procrastinate's lock order ignores
`scheduled_at`.
"""

from datetime import UTC, datetime
from importlib.metadata import version
from uuid import UUID

import psycopg
from procrastinate import PsycopgConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job
from procrastinate.manager import JobManager
from psycopg_pool import PoolTimeout
from sqlalchemy import text
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.database import DatabaseDown

QUEUE = "domestique"
RUN = "domestique.run_job"
SCHEMA = "03.04.00"
"""The version of procrastinate's schema that our migrations have reached (see migration 0003)."""

_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
_manager = JobManager(PsycopgConnector())  # never opened: every call brings its connection

AWAY = (ConnectorException, PoolTimeout, OperationalError, InterfaceError, DatabaseDown)
"""How a database that is away shows itself to a worker: by the queue's connections, their pool, or ours."""


class WrongQueueSchema(Exception):
    """The database's job tables do not fit the installed procrastinate."""


def due_priority(due: datetime) -> int:
    """Seconds, negated; good for 68 years either side of 2026 in the four bytes procrastinate has."""
    return max(-(2**31), min(2**31 - 1, -int((due - _EPOCH).total_seconds())))


async def enqueue(
    conn: AsyncConnection, user_id: UUID, job_id: UUID, *, lock: str | None, due: datetime, at_once: bool
) -> int:
    """`lock` is one user's: another's job never waits for it. `at_once` leaves the due time to order alone."""
    raw = (await conn.get_raw_connection()).driver_connection
    job = await _manager.defer_job_async(
        Job(
            queue=QUEUE,
            task_name=RUN,
            task_kwargs={"user_id": str(user_id), "job_id": str(job_id)},
            lock=None if lock is None else f"{user_id}:{lock}",
            queueing_lock=None,
            priority=due_priority(due),
            scheduled_at=None if at_once else due,
        ),
        connection=raw,
    )
    assert job.id is not None
    return job.id


async def withdraw(conn: AsyncConnection, queue_job_id: int) -> None:
    """Takes a job that no worker has fetched out of the queue; does nothing to one that is running."""
    await conn.execute(text("SELECT procrastinate_cancel_job_v1(:id, false, true)"), {"id": queue_job_id})


async def ask_to_abort(conn: AsyncConnection, queue_job_id: int) -> None:
    await conn.execute(text("SELECT procrastinate_cancel_job_v1(:id, true, false)"), {"id": queue_job_id})


async def system_check_schema(conn: AsyncConnection) -> None:
    """System-wide: the queue's tables belong to no user."""
    found = (
        await conn.execute(text("SELECT obj_description(to_regclass('procrastinate_jobs'), 'pg_class')"))
    ).scalar_one_or_none()
    if found != f"schema {SCHEMA}":
        raise WrongQueueSchema(
            f"The job tables in the database are {found or 'missing'}, but procrastinate {version('procrastinate')} "
            f"and this program need schema {SCHEMA}. Run `domestique migrate` with the same version of the program."
        )


async def undurable(connection: psycopg.AsyncConnection) -> None:
    """For the queue's own connections, whose bookkeeping need not wait for the disk: what a power cut undoes (a fetch,
    a heartbeat, an end) makes a job start again at worst. Jobs are put in by their deferrer's own, durable,
    transaction."""
    await connection.execute("SET synchronous_commit = off")
    await connection.commit()
