"""After files came in, finds recordings of one session; see services/merge_twins.py, which may be run again."""

from typing import TYPE_CHECKING

from domestique.jobs.task import JobContext, Retry, Task
from domestique.services.merge_twins import merge_twins
from domestique.store import links

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def run(house: "House", job: JobContext) -> None:
    async def progress(done: int, total: int) -> None:
        await job.progress(done, total)

    await merge_twins(house.desk, job.user_id, progress=progress)


TASK = Task(name=links.TWINS_TASK, run=run, retry=Retry())
