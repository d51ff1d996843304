"""What is freed is told in tests/jobs/test_reaper.py; here, that two who look at once are not in each other's way."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import text

from domestique.services.desk import Desk
from domestique.store import stray_jobs

NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)
SILENCE = timedelta(seconds=20)


async def _lose_one(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        await desk.queue.defer(conn, user_id, task="sync", args={})
    async with desk.database.as_system() as conn:
        await conn.execute(text("UPDATE procrastinate_jobs SET status = 'doing'"))


async def test_one_looks_at_a_time(desk: Desk, user_id: UUID) -> None:
    await _lose_one(desk, user_id)
    async with desk.database.as_system() as one, desk.database.as_system() as two:
        assert len(await stray_jobs.system_free_strays(one, now=NOW, silence=SILENCE)) == 1
        assert await stray_jobs.system_free_strays(two, now=NOW, silence=SILENCE) == ()


async def test_a_job_somebody_is_changing_is_left_for_the_next_look(desk: Desk, user_id: UUID) -> None:
    await _lose_one(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(text("UPDATE job_run SET progress_note = 'x'"))
        async with desk.database.as_system() as reaper:
            [stray] = await stray_jobs.system_free_strays(reaper, now=NOW, silence=SILENCE)
            assert stray.fate == "freed"
    async with desk.database.as_system() as reaper:
        [stray] = await stray_jobs.system_free_strays(reaper, now=NOW, silence=SILENCE)
        assert stray.fate == "requeued"


async def test_long_gone_workers_are_forgotten(desk: Desk) -> None:
    async with desk.database.as_system() as conn:
        await conn.execute(text("SELECT procrastinate_register_worker_v1()"))
        await conn.execute(text("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 day'"))
        await stray_jobs.system_free_strays(conn, now=NOW, silence=SILENCE)
        assert (await conn.execute(text("SELECT count(*) FROM procrastinate_workers"))).scalar_one() == 0
