"""Of an import's files those that are routes; see services/read_routes.py, which may be run again."""

from typing import TYPE_CHECKING
from uuid import UUID

from domestique.jobs.task import JobContext, Retry, Task
from domestique.services.read_routes import read_routes
from domestique.store import route_matches

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def run(house: "House", job: JobContext, *, import_id: str) -> None:
    async def progress(done: int, total: int) -> None:
        await job.progress(done, total)

    await read_routes(house.desk, job.user_id, UUID(import_id), progress=progress)


TASK = Task(name=route_matches.READ_TASK, run=run, retry=Retry())
