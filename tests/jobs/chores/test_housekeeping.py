from datetime import timedelta
from uuid import UUID

from sqlalchemy import text

from domestique.bootstrap import House
from domestique.jobs.chores import housekeeping
from domestique.store import job_runs, rate_limits
from domestique.store.rate_limits import Bucket


async def test_old_jobs_go_and_open_or_recent_ones_stay(house: House, user_id: UUID) -> None:
    desk = house.desk
    async with desk.database.as_user(user_id) as conn:
        old, recent, waiting = [await desk.queue.defer(conn, user_id, task=name, args={}) for name in ("a", "b", "c")]
    ended = {old: desk.now() - timedelta(days=61), recent: desk.now() - timedelta(days=59)}
    async with desk.database.as_system() as conn:
        for job_id, at in ended.items():
            await conn.execute(
                text("UPDATE job_run SET state = 'succeeded', finished_at = :at WHERE id = :id"),
                {"at": at, "id": job_id},
            )
            await conn.execute(
                text("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE args->>'job_id' = :id"),
                {"id": str(job_id)},
            )
            await conn.execute(
                text(
                    "UPDATE procrastinate_events SET at = :at WHERE job_id IN "
                    "(SELECT id FROM procrastinate_jobs WHERE args->>'job_id' = :id)"
                ),
                {"at": at, "id": str(job_id)},
            )
    await housekeeping.run(house)
    async with desk.database.as_user(user_id) as conn:
        assert {job.id for job in await job_runs.list_page(conn, user_id)} == {recent, waiting}
        left = (await conn.execute(text("SELECT args->>'job_id' FROM procrastinate_jobs"))).scalars().all()
    assert left == [str(waiting)]


async def test_sessions_limits_keys_and_uploads_that_are_over_go(house: House, user_id: UUID) -> None:
    desk, now = house.desk, house.desk.now()
    ages = {"old": now - timedelta(days=400), "young": now}
    async with desk.database.as_system() as conn:
        for name, at in ages.items():
            await conn.execute(
                text(
                    "INSERT INTO session "
                    "(user_id, id, token_hash, created_at, last_seen_at, ends_at, user_agent, address) "
                    "VALUES (:user, gen_random_uuid(), :hash, :at, :at, :ends, 'x', 'x')"
                ),
                {"user": user_id, "hash": name.encode(), "at": at, "ends": at + timedelta(days=180)},
            )
            await rate_limits.system_take(conn, name, Bucket(size=10, per_second=1), now=at)
    await housekeeping.run(house)
    async with desk.database.as_system() as conn:
        assert (await conn.execute(text("SELECT token_hash FROM session"))).scalars().all() == [b"young"]
        assert (await conn.execute(text("SELECT key FROM rate_bucket"))).scalars().all() == ["young"]
