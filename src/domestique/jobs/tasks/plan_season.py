"""Plans the weeks of a plan that have no detail yet; see services/make_plan.py."""

from typing import TYPE_CHECKING
from uuid import UUID

from domestique.jobs.task import JobContext, Retry, Task
from domestique.services.make_plan import plan_season
from domestique.services.plan_keeping import SEASON_TASK

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def run(house: "House", job: JobContext, *, plan_id: str) -> None:
    await plan_season(house.desk, job.user_id, UUID(plan_id))


TASK = Task(name=SEASON_TASK, run=run, retry=Retry(max_attempts=2))
