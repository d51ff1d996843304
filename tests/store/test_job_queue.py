"""The port's promise: a job exists exactly when the transaction that deferred it does."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.services.desk import Desk
from domestique.store import job_runs, queue_backend
from domestique.store.database import Database

IMPORT = {"import_id": "01930000-0000-7000-8000-000000000001"}


async def _queued(conn: AsyncConnection) -> list[dict[str, object]]:
    rows = await conn.execute(text("SELECT * FROM procrastinate_jobs ORDER BY id"))
    return [dict(row._mapping) for row in rows]


async def test_a_rolled_back_transaction_leaves_neither_job_nor_row(desk: Desk, user_id: UUID) -> None:
    with pytest.raises(ZeroDivisionError):  # noqa: PT012 - the transaction is what must end by it
        async with desk.database.as_user(user_id) as conn:
            await desk.queue.defer(conn, user_id, task="import_files", args=IMPORT)
            assert len(await _queued(conn)) == 1
            raise ZeroDivisionError
    async with desk.database.as_user(user_id) as conn:
        assert await _queued(conn) == []
        assert await job_runs.list_page(conn, user_id) == ()


async def test_it_is_the_callers_transaction_even_when_the_job_is_its_first_statement(
    database: Database, desk: Desk, user_id: UUID
) -> None:
    async with database.as_user(user_id) as conn:
        await desk.queue.defer(conn, user_id, task="import_files", args=IMPORT)
        async with database.as_system() as elsewhere:
            assert await _queued(elsewhere) == []


async def test_a_commit_keeps_both_and_the_queue_holds_ids_only(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        job_id = await desk.queue.defer(conn, user_id, task="import_files", args=IMPORT, lock="imports")
    async with desk.database.as_user(user_id) as conn:
        [queued] = await _queued(conn)
        job = await job_runs.get(conn, user_id, job_id)
    assert queued["args"] == {"user_id": str(user_id), "job_id": str(job_id)}
    assert (queued["status"], queued["lock"], queued["scheduled_at"]) == ("todo", f"{user_id}:imports", None)
    assert job is not None
    assert (job.state, job.task, job.args, job.queue_job_id) == ("waiting", "import_files", IMPORT, queued["id"])
    assert job_id.version == 7


async def test_a_savepoint_undone_takes_its_job_along(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        kept = await desk.queue.defer(conn, user_id, task="kept", args={})
        async with conn.begin_nested() as inner:
            await desk.queue.defer(conn, user_id, task="undone", args={})
            await inner.rollback()
    async with desk.database.as_user(user_id) as conn:
        assert [job.id for job in await job_runs.list_page(conn, user_id)] == [kept]
        assert len(await _queued(conn)) == 1


async def test_a_delayed_job_says_when_it_is_due(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        job_id = await desk.queue.defer(conn, user_id, task="later", args={}, delay=timedelta(hours=2))
        [queued] = await _queued(conn)
        job = await job_runs.get(conn, user_id, job_id)
    assert job is not None
    assert job.next_try_at == queued["scheduled_at"]
    assert job.next_try_at == job.created_at + timedelta(hours=2)


async def test_a_delayed_job_does_not_hold_up_its_lock(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        await desk.queue.defer(conn, user_id, task="later", args={}, lock="garmin", delay=timedelta(days=1))
        now = await desk.queue.defer(conn, user_id, task="now", args={}, lock="garmin")
        job = await job_runs.get(conn, user_id, now)
    async with desk.database.as_system() as conn:
        fetched = await conn.execute(
            text("SELECT id FROM procrastinate_fetch_job_v2(NULL, (SELECT procrastinate_register_worker_v1()))")
        )
        assert job is not None
        assert fetched.scalar_one() == job.queue_job_id


async def test_the_due_time_orders_and_fits_four_bytes() -> None:
    early, late = datetime(2026, 11, 21, tzinfo=UTC), datetime(2026, 11, 21, 0, 0, 1, tzinfo=UTC)
    assert queue_backend.due_priority(early) > queue_backend.due_priority(late)
    assert queue_backend.due_priority(datetime(9999, 1, 1, tzinfo=UTC)) == -(2**31)


async def test_nobody_elses_jobs_are_seen(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        job_id = await desk.queue.defer(conn, user_id, task="mine", args={})
    async with desk.database.as_user(other_user_id) as conn:
        assert await job_runs.get(conn, user_id, job_id) is None
        assert await job_runs.list_page(conn, user_id) == ()
        assert await desk.queue.cancel(conn, other_user_id, job_id) is None
        assert await desk.queue.retry(conn, other_user_id, job_id) is None
        assert await job_runs.prune(conn, user_id, before=datetime(2100, 1, 1, tzinfo=UTC)) == 0


async def test_arguments_are_ids_and_no_payload(desk: Desk, user_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        with pytest.raises(ValueError, match="pass the id"):
            await desk.queue.defer(conn, user_id, task="import_files", args={"file": "x" * 10_000})
