"""One import from first byte to the last activity, in a process of its own, that its cores and memory can be told.

`python -m bench.import_process FILES DATA CORES` hands the files in as the command line does, lets a worker of ours
read them, and prints one JSON object: seconds of each part, what became of the files, and what decoding alone takes on
as many cores. FILES is a folder, or one archive; of that nothing is decoded alone.
"""

import asyncio
import json
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from uuid import UUID

from sqlalchemy import text

from bench.family import cpu_seconds
from domestique.bootstrap import House, new_id, now, open_house
from domestique.cli.imports import hand_in
from domestique.jobs.worker import run_worker
from domestique.logs import configure_logs
from domestique.services.follow_import import get_import
from domestique.settings import Settings
from domestique.store import accounts
from domestique.store.file_reading import take_in

_LOOK_S = 0.1
DECODED_HERE = 200
_LEFT = text("SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')")


async def measure(files: list[Path], data_dir: Path) -> dict[str, float]:
    async with open_house(Settings(data_dir=data_dir)) as house:  # type: ignore[call-arg]
        user_id = await athlete(house)
        spent = cpu_seconds(os.getpid(), data_dir)
        begun = time.perf_counter()
        import_id = await hand_in(house, user_id, files)
        received = time.perf_counter()
        stop = asyncio.Event()
        working = asyncio.create_task(run_worker(house, name="bench", concurrency=1, stop=stop, schedule=()))
        while (  # noqa: ASYNC110 - the database sets no event
            batch := (await get_import(house.desk, user_id, import_id, limit=1)).batch
        ).state != "done":
            await asyncio.sleep(_LOOK_S)
        read = time.perf_counter()
        while await left(house):  # noqa: ASYNC110 - the database sets no event
            await asyncio.sleep(_LOOK_S)
        ended = time.perf_counter()
        stop.set()
        await working
        spent = cpu_seconds(os.getpid(), data_dir) - spent
    counts = {"added": batch.added, "duplicates": batch.duplicates, "failed": batch.failed, "total": batch.total}
    parts = {"receive_s": received - begun, "read_s": read - received, "rest_s": ended - read}
    return {**parts, **counts, "whole_s": ended - begun, "cpu_s": spent}


async def athlete(house: House) -> UUID:
    user_id = new_id()
    async with house.desk.database.as_system() as conn:
        await accounts.system_insert(
            conn,
            user_id,
            name="Bench",
            email="bench@example.org",
            password_hash="-",  # noqa: S106 - nobody signs in
            role="owner",
            language="en",
            time_zone="Asia/Seoul",
            created_at=now(),
        )
    return user_id


async def left(house: House) -> int:
    async with house.desk.database.as_system() as conn:
        return int((await conn.execute(_LEFT)).scalar_one())


def decode(path: Path) -> str:
    return str(take_in(path.read_bytes()).kind)


def decode_alone(files: list[Path], cores: int) -> dict[str, float]:
    with ProcessPoolExecutor(cores) as pool:
        list(pool.map(decode, files[:cores]))
        begun = time.perf_counter()
        list(pool.map(decode, files, chunksize=8))
        taken = time.perf_counter() - begun
    spent = time.process_time()
    for file in files[:DECODED_HERE]:
        decode(file)
    each = (time.process_time() - spent) / min(DECODED_HERE, len(files))
    return {"decode_s": taken, "decode_cpu_s": each * len(files)}


def main() -> None:
    given, data_dir, cores = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
    configure_logs("error")
    files = sorted(given.iterdir()) if given.is_dir() else [given]
    found = asyncio.run(measure(files, data_dir))
    print(json.dumps(found | (decode_alone(files, cores) if given.is_dir() else {})))


if __name__ == "__main__":
    main()
