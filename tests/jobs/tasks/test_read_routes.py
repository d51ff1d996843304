"""What it does for a user is told by tests/services/test_read_routes.py, and by a worker in test_match_routes.py."""

from uuid import UUID, uuid4

from domestique.bootstrap import House
from domestique.jobs.tasks import TASKS, read_routes
from domestique.services.follow_jobs import list_jobs
from tests.jobs.conftest import Working, until


async def test_an_import_without_ways_is_no_trouble(house: House, working: Working, user_id: UUID) -> None:
    desk = house.desk
    assert read_routes.TASK in TASKS
    async with desk.database.as_user(user_id) as conn:
        await desk.queue.defer(conn, user_id, task=read_routes.TASK.name, args={"import_id": str(uuid4())})

    async def over() -> bool:
        return [job.state for job in (await list_jobs(desk, user_id, cursor=None, limit=9)).jobs] == ["succeeded"]

    async with working(read_routes.TASK):
        await until(over)
