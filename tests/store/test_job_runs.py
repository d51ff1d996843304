from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import text

from domestique.services.desk import Desk
from domestique.store import job_marks, job_runs

NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)


async def test_a_job_that_was_fetched_but_not_begun_is_cancelled_for_good(desk: Desk, user_id: UUID) -> None:
    """Between the fetch and the start the queue says doing, and the record says waiting."""
    async with desk.database.as_user(user_id) as conn:
        job_id = await desk.queue.defer(conn, user_id, task="sync", args={})
        fetch = text("SELECT id FROM procrastinate_fetch_job_v2(NULL, (SELECT procrastinate_register_worker_v1()))")
        held = (await conn.execute(fetch)).scalar_one()
        cancelled = await job_runs.request_cancel(conn, user_id, job_id, now=NOW)
        assert cancelled is not None
        assert cancelled.state == "cancelled"
        assert await job_marks.start(conn, user_id, job_id, holding=held, worker="w", now=NOW) is None


async def test_a_second_wish_to_cancel_changes_nothing(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        job_id = await desk.queue.defer(conn, user_id, task="sync", args={})
        waiting = await job_runs.get(conn, user_id, job_id)
        assert waiting is not None
        await job_marks.start(conn, user_id, job_id, holding=waiting.queue_job_id, worker="w", now=NOW)
        first = await job_runs.request_cancel(conn, user_id, job_id, now=NOW)
        again = await job_runs.request_cancel(conn, user_id, job_id, now=datetime(2027, 1, 1, tzinfo=UTC))
    assert first == again
    assert first is not None
    assert first.cancel_requested_at == NOW


async def test_pruning_is_ones_own(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    ids = {}
    for someone in (user_id, other_user_id):
        async with desk.database.as_user(someone) as conn:
            ids[someone] = await desk.queue.defer(conn, someone, task="sync", args={})
            await job_runs.request_cancel(conn, someone, ids[someone], now=NOW)
    async with desk.database.as_user(user_id) as conn:
        assert await job_runs.prune(conn, user_id, before=NOW) == 0
        assert await job_runs.prune(conn, user_id, before=datetime(2027, 1, 1, tzinfo=UTC)) == 1
    async with desk.database.as_user(other_user_id) as conn:
        assert await job_runs.get(conn, other_user_id, ids[other_user_id]) is not None


async def test_an_erased_account_takes_its_jobs_along(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        job_id = await desk.queue.defer(conn, user_id, task="sync", args={})
        waiting = await job_runs.get(conn, user_id, job_id)
        assert waiting is not None
        await job_marks.start(conn, user_id, job_id, holding=waiting.queue_job_id, worker="w", now=NOW)
    async with desk.database.as_system() as conn:
        await conn.execute(text("DELETE FROM user_account WHERE id = :id"), {"id": user_id})
        left = await conn.execute(text("SELECT (SELECT count(*) FROM job_run), (SELECT count(*) FROM job_attempt)"))
        assert left.one() == (0, 0)
    async with desk.database.as_user(user_id) as conn:
        started = await job_marks.start(conn, user_id, job_id, holding=waiting.queue_job_id, worker="w", now=NOW)
    assert started is None
