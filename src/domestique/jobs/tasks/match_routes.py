"""After files or a route came in, finds who went where; see services/match_routes.py, which may be run again."""

from typing import TYPE_CHECKING

from domestique.jobs.task import JobContext, Retry, Task
from domestique.services.match_routes import match_routes
from domestique.store import route_matches

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def run(house: "House", job: JobContext) -> None:
    async def progress(done: int, total: int) -> None:
        await job.progress(done, total)

    await match_routes(house.desk, job.user_id, progress=progress)


TASK = Task(name=route_matches.MATCH_TASK, run=run, retry=Retry())
