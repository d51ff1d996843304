"""Opens and reads one import in a process of its own, to be killed.

`python -m tests.services.import_process URL USER IMPORT BLOBS` says on its output how many files are done.
"""

import asyncio
import sys
from pathlib import Path
from uuid import UUID

from domestique.bootstrap import new_id, now
from domestique.services.desk import Desk
from domestique.services.open_archives import open_archives
from domestique.services.read_import import read_import
from domestique.store.blobs import FolderBlobs
from domestique.store.database import Database
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.secret_box import SecretBox


async def main(url: str, user_id: UUID, import_id: UUID, blobs: Path) -> None:
    database = Database.at(url)
    desk = Desk(database, FolderBlobs(blobs), ProcrastinateQueue(), SecretBox((SecretBox.new_key(),)), now, new_id)

    async def progress(done: int, total: int) -> None:
        print(done, flush=True)

    await open_archives(desk, user_id, import_id, progress=progress)
    await read_import(desk, user_id, import_id, progress=progress)
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], UUID(sys.argv[2]), UUID(sys.argv[3]), Path(sys.argv[4])))
