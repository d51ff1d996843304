"""Who has something due gets one job, and only one."""

from datetime import date
from uuid import UUID

from domestique.bootstrap import House
from domestique.jobs.chores import deliver_due
from domestique.services.desk import Desk
from domestique.services.keep_workouts import add_workout
from domestique.services.send_workout import push
from domestique.settings import read_settings
from domestique.store import job_runs
from tests.fakes.shelf import Shelf, connected_to
from tests.fakes.workouts import easy


async def test_one_job_for_what_is_due(desk: Desk, user_id: UUID) -> None:
    desk, there = await connected_to(desk, user_id, Shelf())
    house = House(settings=read_settings({}), desk=desk, database_url="")
    row = await add_workout(desk, user_id, easy(), day=date(2026, 11, 24), notes=None)
    await deliver_due.run(house)
    await push(desk, user_id, row.id, connection_ids=[there], day=None, version=None)
    for _ in range(2):
        await deliver_due.run(house)
    async with desk.database.as_user(user_id) as conn:
        (job,) = await job_runs.list_page(conn, user_id, limit=9)
        await job_runs.request_cancel(conn, user_id, job.id, now=desk.now())
    await deliver_due.run(house)
    async with desk.database.as_user(user_id) as conn:
        jobs = await job_runs.list_page(conn, user_id, limit=9)
    assert sorted(one.state for one in jobs) == ["cancelled", "waiting"]
