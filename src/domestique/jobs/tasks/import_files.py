"""Opens an import's archives, then reads its files; both can be killed and run again at any point."""

from typing import TYPE_CHECKING
from uuid import UUID

from domestique.jobs.task import Cancelled, JobContext, Permanent, Retry, Stopping, Superseded, Task, TryLater
from domestique.services.open_archives import open_archives
from domestique.services.read_import import give_up, read_import
from domestique.store import imports

if TYPE_CHECKING:
    from domestique.bootstrap import House

_RETRY = Retry()


async def run(house: "House", job: JobContext, *, import_id: str) -> None:
    async def progress(done: int, total: int) -> None:
        await job.progress(done, total)

    try:
        await open_archives(house.desk, job.user_id, UUID(import_id), progress=progress)
        await read_import(house.desk, job.user_id, UUID(import_id), progress=progress)
    except Cancelled:
        await give_up(house.desk, job.user_id, UUID(import_id), "cancelled")
        raise
    except (Stopping, Superseded, TryLater):
        raise
    except Exception as error:
        if isinstance(error, Permanent) or job.attempt >= _RETRY.max_attempts:
            await give_up(house.desk, job.user_id, UUID(import_id), "failed")
        raise


TASK = Task(name=imports.READ_TASK, run=run, retry=_RETRY)
