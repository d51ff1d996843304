"""What the database says of its own health: for `domestique doctor`, /health/deep and /metrics.

The system's questions: none of them concerns a single user's rows.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

OLDEST = 16
"""The oldest major version of PostgreSQL that we run on."""


@dataclass(frozen=True, slots=True)
class ServerVitals:
    version: str
    major: int
    role: str
    exempt_from_row_security: bool
    now: datetime


@dataclass(frozen=True, slots=True)
class WorkVitals:
    accounts: int
    failed_jobs: int
    live_workers: int


_SERVER = text(
    """
    SELECT current_setting('server_version') AS version,
           current_setting('server_version_num')::int / 10000 AS major,
           current_user AS role,
           (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS exempt,
           clock_timestamp() AS now
    """
)

_WORK = text(
    """
    SELECT (SELECT count(*) FROM user_account) AS accounts,
           (SELECT count(*) FROM job_run WHERE state = 'failed') AS failed_jobs,
           (
               SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '1 minute'
           ) AS live_workers
    """
)


@dataclass(frozen=True, slots=True)
class QueueVitals:
    """`oldest_waiting_s`: since when the first of those that could begin now has been waiting; None without any."""

    waiting: int
    running: int
    failed: int
    oldest_waiting_s: float | None
    live_workers: int


_QUEUE = text(
    """
    SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
           count(*) FILTER (WHERE state = 'running') AS running,
           count(*) FILTER (WHERE state = 'failed') AS failed,
           EXTRACT(EPOCH FROM clock_timestamp() - min(created_at) FILTER (WHERE state = 'waiting'))::float8 AS oldest,
           (
               SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '1 minute'
           ) AS live_workers
    FROM job_run WHERE state IN ('waiting', 'running', 'failed')
    """
)


async def system_queue(conn: AsyncConnection) -> QueueVitals:
    row = (await conn.execute(_QUEUE)).one()
    return QueueVitals(row.waiting, row.running, row.failed, row.oldest, row.live_workers)


async def system_server(conn: AsyncConnection) -> ServerVitals:
    row = (await conn.execute(_SERVER)).one()
    return ServerVitals(row.version, row.major, row.role, row.exempt, row.now)


async def system_work(conn: AsyncConnection) -> WorkVitals:
    """Needs the tables, so ask only when the migrations are up to date."""
    row = (await conn.execute(_WORK)).one()
    return WorkVitals(row.accounts, row.failed_jobs, row.live_workers)


async def system_revision(conn: AsyncConnection) -> str | None:
    """The migration the database is at; None when it has never been migrated."""
    if await conn.scalar(text("SELECT to_regclass('alembic_version')")) is None:
        return None
    revision = await conn.scalar(text("SELECT version_num FROM alembic_version"))
    return str(revision) if revision is not None else None
