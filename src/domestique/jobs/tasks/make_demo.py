"""Fills an account with the demo athlete, by the front door. Twice on a day adds nothing."""

from typing import TYPE_CHECKING
from uuid import UUID

from domestique.demo import DAYS
from domestique.jobs.task import JobContext, Retry, Task
from domestique.jobs.tasks.plan_demo import LEAST_DAYS
from domestique.services.ask_for_demo import DEMO_TASK
from domestique.services.make_demo import NAME, Progress, clear_leavings, make_demo, plan_demo_soon, tell_demo
from domestique.services.receive_upload import Received, receive_upload
from domestique.store.raw_files import DEMO

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def fill(house: "House", user_id: UUID, *, seed: int, days: int, progress: Progress) -> UUID:
    """The id of the import."""
    desk = house.desk
    await clear_leavings(desk, user_id)
    async with desk.blobs.receive() as incoming:
        until = desk.now().date()
        await make_demo(incoming, seed=seed, until=until, days=days, progress=progress)
        await tell_demo(desk, user_id, seed=seed, until=until, days=days)
        await incoming.close()
        import_id = await receive_upload(desk, user_id, [Received(NAME, incoming)], source=DEMO)
    if days >= LEAST_DAYS:
        await plan_demo_soon(desk, user_id, import_id)
    return import_id


async def run(house: "House", job: JobContext, *, seed: int = 1, days: int = DAYS) -> None:
    async def progress(done: int, total: int) -> None:
        await job.progress(done, total)

    await fill(house, job.user_id, seed=seed, days=days, progress=progress)


TASK = Task(name=DEMO_TASK, run=run, retry=Retry())
