from uuid import UUID

from domestique.services.ask_for_demo import DEMO_TASK, ask_for_demo
from domestique.services.desk import Desk
from domestique.services.follow_jobs import get_job


async def test_a_job_is_left_to_do_it(desk: Desk, user_id: UUID) -> None:
    job_id = await ask_for_demo(desk, user_id)
    job = (await get_job(desk, user_id, job_id)).job
    assert (job.task, job.state) == (DEMO_TASK, "waiting")
