from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import text

from domestique.services.desk import Desk
from domestique.store import queue_upkeep


async def test_pruning_goes_in_batches(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        for _ in range(5):
            await desk.queue.defer(conn, user_id, task="a", args={})
    later = datetime.now(UTC) + timedelta(days=1)
    async with desk.database.as_system() as conn:
        assert await queue_upkeep.system_prune_queue(conn, before=later) == 0
        assert await queue_upkeep.system_prune_history(conn, before=later) == 0
        await conn.execute(text("UPDATE procrastinate_jobs SET status = 'failed'"))
        await conn.execute(text("UPDATE job_run SET state = 'failed', finished_at = now()"))
        assert await queue_upkeep.system_prune_queue(conn, before=later, batch=3) == 3
        assert await queue_upkeep.system_prune_queue(conn, before=later, batch=3) == 2
        assert await queue_upkeep.system_prune_history(conn, before=later, batch=4) == 4
        assert await queue_upkeep.system_prune_history(conn, before=later, batch=4) == 1
