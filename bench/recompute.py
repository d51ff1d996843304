"""All figures, curves and zones of a history computed anew, against reading and unpacking its samples alone.

Rides of an hour with five channels, on all cores as the job does it. Below: looking again when nothing changed.
"""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from uuid import UUID

import numpy as np

from bench.places import temporary_folder
from bench.result import Result
from domestique.bootstrap import new_id
from domestique.model.activity import Activity
from domestique.model.sport import Sport
from domestique.model.streams import TIME, Stream, Streams
from domestique.services.desk import Desk
from domestique.services.measure_activities import measure_activities
from domestique.store import accounts, new_recordings, raw_files, streams
from domestique.store.blobs import FolderBlobs, raw_key
from domestique.store.database import Database
from domestique.store.embedded import EmbeddedPostgres
from domestique.store.job_queue import ProcrastinateQueue
from domestique.store.migrate import upgrade
from domestique.store.new_recordings import NewRecording
from domestique.store.raw_files import RawFile
from domestique.store.recordings import record
from domestique.store.secret_box import SecretBox

BENCH = "recompute"
COUNT = 300
SECONDS = 3_600
ME = UUID(int=1)
FIRST = datetime(2025, 1, 1, 6, tzinfo=UTC)


def run() -> Iterator[Result]:
    with temporary_folder() as folder, EmbeddedPostgres(Path(folder)) as url:
        upgrade(url)
        yield from asyncio.run(_all(url, Path(folder)))


async def _all(url: str, folder: Path) -> list[Result]:
    desk = Desk(
        database=Database.at(url),
        blobs=FolderBlobs(folder / "blobs"),
        queue=ProcrastinateQueue(),
        secrets=SecretBox((SecretBox.new_key(),)),
        now=lambda: datetime(2026, 11, 21, 6, tzinfo=UTC),
        new_id=new_id,
    )
    ids = await _fill(desk)
    begun = perf_counter()
    first = await measure_activities(desk, ME, progress=_nothing)
    whole = perf_counter() - begun
    begun = perf_counter()
    async with desk.database.as_user(ME) as conn:
        for one in ids:
            for stored in await streams.read(conn, ME, one):
                streams.unpack(stored).values()
    reading = perf_counter() - begun
    begun = perf_counter()
    await measure_activities(desk, ME, progress=_nothing)
    nothing = perf_counter() - begun
    await desk.database.close()
    name = f"{COUNT} rides of an hour, {first.figures} figures"
    return [
        Result(BENCH, name, whole, reading, "reading samples alone", reading / whole, "s"),
        Result(BENCH, "the same, each", COUNT / whole, COUNT / reading, "reading alone", reading / whole, "rides/s"),
        Result(BENCH, "again, nothing changed", nothing, reading, "reading samples alone", reading / nothing, "s"),
    ]


async def _nothing(done: int, total: int) -> None:
    """Progress nobody looks at."""


async def _fill(desk: Desk) -> list[UUID]:
    async with desk.database.as_system() as conn:
        await accounts.system_insert(
            conn,
            ME,
            name="bench",
            email="bench@example.org",
            password_hash="x",  # noqa: S106 - nobody signs in here
            role="owner",
            language="ko",
            time_zone="Asia/Seoul",
            created_at=desk.now(),
        )
    ids = []
    for nth in range(COUNT):
        key = f"{nth:064x}"
        file = RawFile(new_id(), key, "ride.fit", 3, "fit", raw_key(ME, key), "upload", desk.now())
        one = new_id()
        async with desk.database.as_user(ME) as conn:
            raw_id = await raw_files.insert_once(conn, ME, file)
            new = NewRecording(one, new_id(), raw_id, 0, record(_ride(nth)))
            await new_recordings.insert_all(conn, ME, [new], now=desk.now())
        ids.append(one)
    return ids


def _ride(nth: int) -> Activity:
    chance = np.random.default_rng(nth)
    blocks = np.repeat(chance.uniform(100, 320, SECONDS // 60), 60)
    power = np.clip(blocks + chance.normal(0, 15, SECONDS), 0, None)
    speed = 5 + np.sqrt(power) / 4
    columns = {
        "power": (power, 1.0),
        "heart_rate": (90 + blocks / 4 + chance.normal(0, 2, SECONDS), 1.0),
        "cadence": (85 + chance.normal(0, 4, SECONDS), 1.0),
        "speed": (speed, 1000.0),
        "distance": (np.cumsum(speed), 100.0),
        "altitude": (100 + np.cumsum(chance.normal(0, 0.2, SECONDS)), 5.0),
    }
    start = FIRST + timedelta(days=nth)
    channels = {TIME: Stream(TIME, "s", (np.arange(SECONDS) * 1000).astype(np.int32), 1000.0)}
    for name, (values, scale) in columns.items():
        channels[name] = Stream(name, "", np.round(values * scale).astype(np.int32), scale)
    return Activity(Sport.CYCLING, start, Streams(start, channels), elapsed_s=float(SECONDS), timer_s=float(SECONDS))
