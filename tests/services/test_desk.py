"""One job that waits is enough, and one that failed and waits for an hour is not one."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from domestique.services.desk import Desk


async def count(desk: Desk, user_id: UUID) -> int:
    async with desk.database.as_user(user_id) as conn:
        await desk.measure_soon(conn, user_id)
        return await conn.scalar(sa.text("SELECT count(*) FROM job_run")) or 0


async def test_one_that_waits_is_enough(desk: Desk, user_id: UUID) -> None:
    assert [await count(desk, user_id), await count(desk, user_id)] == [1, 1]
    late = datetime.now(UTC) + timedelta(hours=1)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(sa.text("UPDATE job_run SET next_try_at = :late"), {"late": late})
    assert await count(desk, user_id) == 2
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(sa.text("UPDATE job_run SET state = 'running'"))
    assert await count(desk, user_id) == 3
