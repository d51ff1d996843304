"""A worker as a process of its own, standing for another host: `python -m tests.jobs.worker_process URL NAME FOLDER`.

Its tasks write each step as one line to FOLDER/log, which all processes share.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path

from domestique.bootstrap import House, new_id, now
from domestique.jobs.chores import housekeeping
from domestique.jobs.schedule import Entry
from domestique.jobs.task import Chore, JobContext, Task
from domestique.jobs.worker import Pace, run_worker
from domestique.services.desk import Desk
from domestique.settings import Settings
from domestique.store.blobs import FolderBlobs
from domestique.store.database import Database
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.secret_box import SecretBox

PACE = Pace(heartbeat=0.2, silence=1.5, look=0.3, poll=0.3, finish=9.0, grace=10.0, cancel=0.5, stop=1.0)


def main(url: str, name: str, folder: Path) -> None:
    def log(event: str, job: str) -> None:
        line = f"{event} {job} {name} {os.getpid()}\n".encode()
        descriptor = os.open(folder / "log", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(descriptor, line)
        os.close(descriptor)

    async def hold(house: House, job: JobContext) -> None:
        """Until the file `release` is there."""
        log("start", str(job.job_id))
        while not (folder / "release").exists():  # noqa: ASYNC110 - a file sets no event
            await asyncio.sleep(0.02)
        log("end", str(job.job_id))

    async def blink(house: House, job: JobContext) -> None:
        log("start", str(job.job_id))
        await asyncio.sleep(0.01)
        log("end", str(job.job_id))

    async def crash(house: House, job: JobContext) -> None:
        log("start", str(job.job_id))
        os.kill(os.getpid(), signal.SIGKILL)

    async def tick(house: House) -> None:
        log("tick", "-")

    async def work() -> None:
        database = Database.at(url)
        desk = Desk(
            database=database,
            blobs=FolderBlobs(folder / "blobs"),
            queue=ProcrastinateQueue(now, new_id),
            secrets=SecretBox((SecretBox.new_key(),)),
            now=now,
            new_id=new_id,
        )
        house = House(settings=Settings(data_dir=folder), desk=desk, database_url=url)  # type: ignore[call-arg]
        stop = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
        await run_worker(
            house,
            name=name,
            concurrency=4,
            stop=stop,
            tasks=(Task("hold", hold), Task("blink", blink), Task("crash", crash)),
            schedule=(Entry("0 0 1 1 *", housekeeping.CHORE), Entry("* * * * *", Chore("tick", tick))),
            pace=PACE,
        )
        await database.close()

    asyncio.run(work())


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
