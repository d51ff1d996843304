"""A sync as a job: in stretches, by a worker, and shown to fail where only the athlete can help."""

from dataclasses import replace
from uuid import UUID

import pytest

from domestique.bootstrap import House
from domestique.connectors.errors import AuthExpired
from domestique.jobs.tasks import import_files, sync_connection
from domestique.store import job_runs, sync_runs
from tests.fakes.connected import connected, knowing
from tests.fakes.pretend_service import Pretend
from tests.jobs.conftest import Working, until
from tests.services.syncing.conftest import MORNING


@pytest.fixture
def place() -> Pretend:
    place = Pretend()
    for at in range(3):
        place.ride(f"r{at}", MORNING.replace(hour=at))
    return place


@pytest.fixture
def house(house: House, place: Pretend) -> House:
    return replace(house, desk=knowing(house.desk, place))


async def last(house: House, user_id: UUID) -> sync_runs.SyncRun:
    async with house.desk.database.as_user(user_id) as conn:
        return (await sync_runs.page(conn, user_id, limit=1))[0]


async def test_stretch_by_stretch_until_all_is_here(
    house: House, user_id: UUID, place: Pretend, working: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_connection, "STRETCH_S", 0.05)
    await connected(house.desk, user_id, place)
    async with working(sync_connection.TASK, import_files.TASK):

        async def ended() -> bool:
            return (await last(house, user_id)).ended_at is not None

        await until(ended)
    run = await last(house, user_id)
    assert (run.state, run.counts["files"], run.trouble_code) == ("done", 3, None)
    assert sum(one.startswith("file") for one in place.requests) == 3


async def test_what_needs_the_athlete_is_a_failed_job(
    house: House, user_id: UUID, place: Pretend, working: Working
) -> None:
    place.plan = [None, AuthExpired("key_expired")]
    await connected(house.desk, user_id, place)
    async with working(sync_connection.TASK):

        async def failed() -> bool:
            async with house.desk.database.as_user(user_id) as conn:
                jobs = await job_runs.list_page(conn, user_id, before=None, limit=5)
            return [(job.state, job.error_code) for job in jobs] == [("failed", "key_expired")]

        await until(failed)
    assert (await last(house, user_id)).trouble_code == "key_expired"
