"""Does what the outbox holds for one connection; see services/deliver.py, which may be run again at any point.

The outbox keeps its own retries: this job ends well even when an item has to wait.
"""

from typing import TYPE_CHECKING
from uuid import UUID

from domestique.jobs.task import JobContext, Retry, Task
from domestique.services.deliver import deliver
from domestique.store import outbox

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def run(house: "House", job: JobContext, *, connection_id: str) -> None:
    await deliver(house.desk, job.user_id, UUID(connection_id), between=job.check_cancelled)


TASK = Task(name=outbox.TASK, run=run, retry=Retry())
