"""Syncs and their history."""

from datetime import timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import sync_runs
from tests.fakes.clock import FixedClock
from tests.store.test_connections import add


async def test_a_run_waits_goes_on_and_ends(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    there = await add(desk, user_id, "a")
    ids = [desk.new_id() for _ in range(3)]
    async with desk.database.as_user(user_id) as conn:
        for one in ids:
            await sync_runs.add(conn, user_id, one, there, reason="asked", asked={"full": True}, now=clock())
        await sync_runs.set_job(conn, user_id, ids[0], ids[2])
        await sync_runs.begin(conn, user_id, ids[0], now=clock())
        began = clock()
        clock.advance(minutes=1)
        await sync_runs.begin(conn, user_id, ids[0], now=clock())
        await sync_runs.note(conn, user_id, ids[0], counts={"days": 3}, finished=("sleep",))
        assert [run.id for run in await sync_runs.unended(conn, user_id, there)] == ids
        await sync_runs.end(conn, user_id, ids[0], "failed", code="timeout", now=clock())
        assert [run.id for run in await sync_runs.unended(conn, user_id)] == ids[1:]
        run = await sync_runs.of_job(conn, user_id, ids[2])
        assert run == await sync_runs.get(conn, user_id, ids[0])
        page = await sync_runs.page(conn, user_id, connection_id=there, before=ids[2], limit=5)
    assert run is not None
    assert (run.state, run.trouble_code, run.started_at, run.counts, run.finished) == (
        "failed", "timeout", began, {"days": 3}, ("sleep",),
    )  # fmt: skip
    assert [one.id for one in page] == [ids[1], ids[0]]


async def test_old_ends_are_forgotten_but_the_last_stays(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    there = await add(desk, user_id, "a")
    for _ in range(3):
        async with desk.database.as_user(user_id) as conn:
            run = desk.new_id()
            await sync_runs.add(conn, user_id, run, there, reason="schedule", asked={}, now=clock())
            await sync_runs.end(conn, user_id, run, "done", now=clock())
        clock.advance(minutes=1)
    async with desk.database.as_system() as conn:
        assert await sync_runs.system_prune(conn, before=clock() + timedelta(days=1)) == 2
