"""The demo athlete's files, made on all cores and packed into one archive, like an export, for the front door."""

import asyncio
import io
import zipfile
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from datetime import date
from uuid import UUID

from domestique.demo import told, write_part
from domestique.services.desk import Desk
from domestique.store import athlete_settings, bin, notices
from domestique.store.blobs import Incoming
from domestique.store.raw_files import DEMO
from domestique.store.reader_pool import cores, processes
from domestique.store.sample_data import PLAN_DEMO_TASK

NAME = "demo-athlete.zip"

_PARTS = 24

Progress = Callable[[int, int], Awaitable[None]]


async def make_demo(incoming: Incoming, *, seed: int, until: date, days: int, progress: Progress) -> None:
    """Slices are made at once and packed in order: the same seed and day give the same bytes."""
    sink = _Sink()
    parts = min(_PARTS, days)
    with processes(cores()) as pool, zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        slices: list[Future[list[tuple[str, bytes]]]] = [
            pool.submit(_slice, seed, until, days, part, parts) for part in range(parts)
        ]
        try:
            for done, each in enumerate(slices, start=1):
                for name, data in await asyncio.wrap_future(each):
                    archive.writestr(zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0)), data)
                await incoming.write(sink.take())
                await progress(done, parts)
        finally:
            for each in slices:
                each.cancel()
        archive.close()
        await incoming.write(sink.take())


async def tell_demo(desk: Desk, user_id: UUID, *, seed: int, until: date, days: int) -> None:
    """The thresholds that go with those files, where the athlete has told none of their own."""
    settings = await asyncio.to_thread(lambda: tuple(told(seed, until, days)))
    async with desk.database.as_user(user_id) as conn:
        own = {entry.setting.slug for entry in await athlete_settings.every(conn, user_id) if entry.source != DEMO}
        wanted = [(desk.new_id(), setting) for setting in settings if setting.slug not in own]
        if wanted:
            await athlete_settings.put_many(conn, user_id, wanted, source=DEMO, now=desk.now())
            await desk.measure_soon(conn, user_id)
            await notices.publish(conn, user_id, topic="athlete")


async def clear_leavings(desk: Desk, user_id: UUID) -> None:
    """What is left in the bin of a demo athlete that was removed would keep a new one out."""
    async with desk.database.as_user(user_id) as conn:
        await bin.erase_samples(conn, user_id)


async def plan_demo_soon(desk: Desk, user_id: UUID, import_id: UUID) -> None:
    """Rules and a plan follow in a job, once that import is read and measured."""
    async with desk.database.as_user(user_id) as conn:
        args = {"import_id": str(import_id)}
        await desk.queue.defer(conn, user_id, task=PLAN_DEMO_TASK, args=args, lock=PLAN_DEMO_TASK)


def _slice(seed: int, until: date, days: int, part: int, parts: int) -> list[tuple[str, bytes]]:
    return list(write_part(seed, until, days, part, parts))


class _Sink(io.RawIOBase):
    """Collects what the archive writes until it is taken away; cannot be rewound, so nothing needs to stay."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(data)  # type: ignore[call-overload]
        self._pieces.append(piece)
        return len(piece)

    def take(self) -> bytes:
        taken = b"".join(self._pieces)
        self._pieces.clear()
        return taken
