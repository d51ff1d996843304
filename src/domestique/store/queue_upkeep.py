"""Forgetting what has ended. System-wide: the queue's tables hold ids of all users and belong to none."""

from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

_PRUNE_QUEUE = text("""
    DELETE FROM procrastinate_jobs WHERE id IN (
        SELECT q.id FROM procrastinate_jobs q
        WHERE q.status NOT IN ('todo', 'doing')
        AND NOT EXISTS (SELECT 1 FROM procrastinate_events e WHERE e.job_id = q.id AND e.at >= :before)
        ORDER BY q.id LIMIT :batch
    )
""")
_PRUNE_HISTORY = text("""
    DELETE FROM job_run WHERE (user_id, id) IN (
        SELECT user_id, id FROM job_run WHERE finished_at < :before ORDER BY finished_at LIMIT :batch
    )
""")


async def system_prune_queue(conn: AsyncConnection, *, before: datetime, batch: int = 5_000) -> int:
    """Ended queue entries; what users see of them is in `job_run`. Many of them make a worker's start slow."""
    return (await conn.execute(_PRUNE_QUEUE, {"before": before, "batch": batch})).rowcount


async def system_prune_history(conn: AsyncConnection, *, before: datetime, batch: int = 5_000) -> int:
    return (await conn.execute(_PRUNE_HISTORY, {"before": before, "batch": batch})).rowcount
