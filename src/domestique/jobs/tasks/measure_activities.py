"""Computes the figures of activities that changed; see services/measure_activities.py, which may be run again."""

from typing import TYPE_CHECKING

from domestique.jobs.task import JobContext, Retry, Task
from domestique.services.measure_activities import measure_activities
from domestique.services.propose_settings import propose_settings
from domestique.services.refresh_lifts import refresh_lifts
from domestique.store import measures

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def run(house: "House", job: JobContext) -> None:
    async def progress(done: int, total: int) -> None:
        await job.progress(done, total)

    await measure_activities(house.desk, job.user_id, progress=progress)
    await propose_settings(house.desk, job.user_id)
    await refresh_lifts(house.desk, job.user_id)


TASK = Task(name=measures.MEASURE_TASK, run=run, retry=Retry())
